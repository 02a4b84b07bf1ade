package liannong;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Opens an address with its query, as a person does who follows a link. */
public final class Go {

    private Go() {}

    public static <V extends HasElement> V to(String address, Class<V> view) {
        UI ui = UI.getCurrent();
        Location location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
        return view.cast(ui.getInternals().getActiveRouterTargetsChain().getFirst());
    }
}
