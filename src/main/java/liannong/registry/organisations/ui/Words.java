package liannong.registry.organisations.ui;

import com.vaadin.flow.component.select.Select;
import liannong.registry.organisations.Word;

/** A choice among the words of a list, in the reader's language. */
final class Words {

    private Words() {}

    static <W extends Word> Select<W> choice(String label, W[] words) {
        var field = new Select<W>();
        field.setLabel(label);
        field.setItems(words);
        field.setItemLabelGenerator(word -> word == null ? "" : field.getTranslation(word.key()));
        return field;
    }
}
