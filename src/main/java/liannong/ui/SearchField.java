package liannong.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** What a list is searched by: found while one is typing, and what is being typed stays. */
public class SearchField extends TextField {

    /**
     * @param says already translated: what may be typed
     * @param typed told when a person has typed, never when {@link #show} sets it
     */
    public SearchField(String says, int longest, SerializableConsumer<String> typed) {
        setPlaceholder(says);
        setAriaLabel(says);
        setPrefixComponent(Glyph.SEARCH.icon());
        setClearButtonVisible(true);
        setMaxLength(longest);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) typed.accept(change.getValue());
        });
    }

    /** Shows what the address asks for, unless it stands there already but for spaces around it. */
    public void show(String asked) {
        if (!getValue().strip().equals(asked)) setValue(asked);
    }
}
