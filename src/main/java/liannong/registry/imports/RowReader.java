package liannong.registry.imports;

import liannong.base.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes a staged row out of a sheet's row: the part that needs no other row and no register, so it goes in parallel. */
interface RowReader {

    StagedRow read(SheetRow row, @Nullable String unit, @Nullable Long newHouseholdId);
}
