package liannong.ui;

import com.vaadin.flow.component.Component;

/** A small tool in the green bar; a module contributes one as a bean, made anew for each window. */
public interface HeaderTool {

    Component create();

    int order();
}
