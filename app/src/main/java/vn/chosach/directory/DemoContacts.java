package vn.chosach.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.kernel.Actor;

/**
 * Made-up hotlines for the demonstration, marked as such wherever they are shown. Planted at each
 * start where none is there yet.
 */
@Component
@Profile("demo")
class DemoContacts implements ApplicationRunner {

  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
  private static final Why WHY = new Why("Dữ liệu trình diễn, số hư cấu", null);
  private static final Map<String, String> NUMBERS =
      new TreeMap<>(
          Map.of(
              "QLTT-AG", "0296 000 0389",
              "BDBP-AG", "0296 000 0390",
              "SCT-AG", "0296 000 0391",
              "SYT-AG", "0296 000 0392",
              "SNNMT-AG", "0296 000 0393",
              "THUE-AG", "0296 000 0394",
              "HQ-KV20", "0296 000 0395"));

  private final Agencies agencies;

  DemoContacts(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    plant();
  }

  void plant() {
    NUMBERS.forEach(
        (key, number) -> {
          boolean there =
              agencies.contacts(List.of(key), FROM).getOrDefault(key, List.of()).stream()
                  .anyMatch(contact -> contact.kind() == Contact.Kind.HOTLINE);
          if (!there) {
            agencies.publishContact(
                Actor.SYSTEM,
                new ContactSetting(
                    key, Contact.Kind.HOTLINE, number, Contact.Hours.ALWAYS, true, FROM),
                WHY);
          }
        });
  }
}
