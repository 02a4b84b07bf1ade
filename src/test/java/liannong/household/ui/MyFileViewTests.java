package liannong.household.ui;

import static liannong.registry.households.KnownVillage.child;
import static liannong.registry.households.KnownVillage.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.LocalDate;
import liannong.household.TestVillage;
import liannong.registry.households.KnownVillage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
class MyFileViewTests extends SpringBrowserlessTest {

    private static final String NUMBER = "999999196805010224";
    private static long serial = 3_060_000_001L;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        KnownVillage village = new KnownVillage(context, "360781203203");
        String card = Long.toString(serial++);
        String number = NUMBER.substring(0, 8) + "19" + card.substring(4) + NUMBER.substring(16);
        long household = village.household(card, "MONITORED", "SUDDEN", head("潘水莲", "psl", number));
        long son =
                village.person(household, child("潘小强", "pxq", number.substring(0, 17) + "X"), LocalDate.of(2015, 1, 1));
        village.leaves(son, LocalDate.of(2024, 1, 1));
        village.account(household, "1357");
        TestVillage.signIn(village.household(household));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhatIsOnFileAndWhatToDoWhenItIsWrong() {
        assertThat(navigate(MyFileView.class).getElement().getTextRecursively())
                .contains("我家的档案", "潘水莲", "尾号", "1357", "家里 1 口人", "户名还没核对", "打 96333")
                .doesNotContain("突发", "监测", "贫", "潘小强", "CHRONIC")
                .doesNotContainPattern("[0-9]{17}[0-9X]");
    }
}
