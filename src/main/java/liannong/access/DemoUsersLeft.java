package liannong.access;

import java.util.List;
import liannong.base.WeakSetting;
import liannong.base.WeakSettings;
import org.springframework.stereotype.Component;

/** Sign-ins of a demonstration have secrets that everybody has read: no production starts with them. */
@Component
class DemoUsersLeft implements WeakSettings {

    private final Accounts accounts;

    DemoUsersLeft(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<WeakSetting> found() {
        return accounts.demoUsersPresent()
                ? List.of(new WeakSetting(
                        "数据库里有演示账号：演示数据不能用于生产，请换一个空的数据库。",
                        "The database holds demonstration sign-ins: production needs a database of its own, empty at"
                                + " the start."))
                : List.of();
    }
}
