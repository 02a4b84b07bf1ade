package liannong.base.backup;

/** Told of each table and each file before it is worked on. */
@FunctionalInterface
public interface Progress {

    void at(String what, int done, int all);
}
