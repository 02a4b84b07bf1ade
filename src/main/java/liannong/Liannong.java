package liannong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the county. */
@SpringBootApplication
public class Liannong {

    public static void main(String[] args) {
        SpringApplication.run(Liannong.class, args);
    }
}
