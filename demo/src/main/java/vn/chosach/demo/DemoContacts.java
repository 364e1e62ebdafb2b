package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.SeedTable;

/**
 * Made-up hotlines, marked as such wherever they are shown. Planted at each start where none is
 * there yet.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 20)
class DemoContacts implements Scene {

  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

  private final Agencies agencies;

  DemoContacts(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public void play() {
    SeedTable.read("/seed/directory/demo-hotlines.csv").stream()
        .filter(row -> !hasHotline(row.text("agency")))
        .forEach(this::plant);
  }

  private void plant(SeedTable.SeedTableRow row) {
    agencies.publishContact(
        Actor.SYSTEM,
        new ContactSetting(
            row.text("agency"),
            Contact.ContactKind.HOTLINE,
            row.text("value"),
            Contact.Hours.ALWAYS,
            true,
            FROM),
        new ChangeReason(row.text("reason"), null));
  }

  private boolean hasHotline(String key) {
    return agencies.contacts(List.of(key), FROM).getOrDefault(key, List.of()).stream()
        .anyMatch(contact -> contact.kind() == Contact.ContactKind.HOTLINE);
  }
}
