package liannong.registry.organisations.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Optional;
import liannong.registry.organisations.Word;
import org.jspecify.annotations.Nullable;

/** What the address of a list asks for. */
final class Asked {

    private Asked() {}

    /** The word of the address; null for none, and for one that there is not. */
    static <W extends Enum<W>> @Nullable W one(Class<W> words, Optional<String> asked) {
        return asked.flatMap(name -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(name))
                        .findFirst())
                .orElse(null);
    }

    /** A filter by a word; empty for all. */
    static <W extends Word> Select<W> choice(String all, W[] words) {
        var field = new Select<W>();
        field.setItems(words);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setPlaceholder(all);
        field.setAriaLabel(all);
        field.setItemLabelGenerator(word -> word == null ? all : field.getTranslation(word.key()));
        return field;
    }
}
