package liannong.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** On a county without any administrator: makes one, and prints his one-time password once. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    FirstAdministrator(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemUser.administer(() -> {
            if (!accounts.hasAdministrator()) make();
            return true;
        });
    }

    private void make() {
        String oneTime = OneTimeSecret.password();
        accounts.addAdministrator("admin", "管理员", encoder.encode(oneTime));
        Announcement.print(
                "管理员账号 admin，一次性密码 " + oneTime + "（首次登录须更改，只显示这一次）\n" + "Administrator admin, one-time password "
                        + oneTime + " (to be changed at the first sign-in; shown once)");
    }
}
