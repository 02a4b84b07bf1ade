package liannong.registry.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.registry.search.Search;
import liannong.ui.HeaderTool;

/** Puts the search box into the green bar of those who work for a place. */
@org.springframework.stereotype.Component
class SearchTool implements HeaderTool {

    private static final Set<Role> OFFICIALS = EnumSet.of(
            Role.VILLAGE_CLERK, Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.BUREAU_APPROVER, Role.AUDITOR);

    private final Search search;

    SearchTool(Search search) {
        this.search = search;
    }

    @Override
    public Component create() {
        boolean official = CurrentUser.find()
                .filter(user -> OFFICIALS.contains(user.role()))
                .isPresent();
        return official ? new SearchBox(search) : new Span();
    }

    @Override
    public int order() {
        return 0;
    }
}
