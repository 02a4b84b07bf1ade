package liannong.registry.imports;

import liannong.base.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes a staged row out of a sheet's row: needs no other row and no register, and so goes in parallel. */
interface RowReader {

    StagedRow read(SheetRow row, @Nullable String unit, @Nullable Long newHouseholdId);
}
