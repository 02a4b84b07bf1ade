package liannong.ui;

/** Whether what is shown are invented people and figures; then every page says 演示数据. */
@FunctionalInterface
public interface Demonstration {

    boolean active();
}
