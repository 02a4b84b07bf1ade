package liannong.base.backup;

import java.util.List;

/** A table and those of its columns that are written, in their order: what is computed from others is not. */
record SchemaTable(String name, List<String> columns) {

    String copyOut() {
        return "copy (select " + String.join(", ", columns) + " from " + name + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }
}
