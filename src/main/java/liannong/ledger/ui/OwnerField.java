package liannong.ledger.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import liannong.ledger.BookOwner;
import liannong.ledger.Books;
import org.jspecify.annotations.Nullable;

/** Chooses whose books are looked at: the user's own, or any of his division by its name. */
class OwnerField extends ComboBox<BookOwner> {

    OwnerField(Books books, @Nullable BookOwner chosen, SerializableConsumer<BookOwner> open) {
        setAriaLabel(getTranslation("books.owner"));
        setPlaceholder(getTranslation("books.owner"));
        setItemLabelGenerator(BookOwner::name);
        setWidth("18rem");
        List<BookOwner> mine = books.mine();
        if (mine.isEmpty())
            setItems(
                    query -> books.owners(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                    query -> books.count(query.getFilter().orElse("")));
        else setItems(mine);
        if (chosen != null) setValue(chosen);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open.accept(change.getValue());
        });
    }
}
