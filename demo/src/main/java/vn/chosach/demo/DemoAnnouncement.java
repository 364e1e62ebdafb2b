package vn.chosach.demo;

import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal who may sign in, and how. */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty("chosach.announce")
class DemoAnnouncement {

  /** After the addresses; the accounts are there as soon as the past is. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  void announce() {
    System.out.printf("  Accounts of the demonstration, password %s%n%n", DemoAccount.PASSWORD);
    for (DemoAccount account : DemoAccount.all()) {
      System.out.printf(
          "    %-16s %-34s %-15s %s%n",
          account.account(), roles(account), account.agencyKey(), account.name());
      if (account.codeKey() != null) {
        System.out.printf("    %-16s asks for a code: ./chosach code %s%n", "", account.codeKey());
      }
    }
    System.out.printf(
        "%n  The hours before your visit are being played now, in the background of what you"
            + " see.%n%n");
  }

  private static String roles(DemoAccount account) {
    return account.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }
}
