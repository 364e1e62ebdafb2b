package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/** A body that a test enters into the directory, with a key that no other test has. */
public final class NewBody {

  private NewBody() {}

  /** An agency of the province since 2025. */
  public static String ofTheProvince(Agencies agencies, String begins) {
    return entered(agencies, begins, Agency.Level.PROVINCE, LocalDate.of(2025, 1, 1));
  }

  /** An agency of a level, from a day on. */
  public static String entered(
      Agencies agencies, String begins, Agency.Level level, LocalDate from) {
    String key =
        begins + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    var body =
        new Registration(
            key,
            Agency.AgencyKind.AGENCY,
            level,
            "Chi cục " + key,
            "Office " + key,
            null,
            null,
            null,
            from);
    ActOutcome<String> outcome =
        agencies.register(Actor.SYSTEM, body, new ChangeReason("Sắp xếp bộ máy", null));
    if (!(outcome instanceof ActOutcome.Done<String>)) {
      throw new AssertionError(Objects.toString(outcome));
    }
    return key;
  }

  /** The whole work of an agency goes to another from a day on; it ends on the day before. */
  public static void follows(Agencies agencies, String old, String next, LocalDate from) {
    ActOutcome<String> outcome =
        agencies.succeed(
            Actor.SYSTEM,
            new Succeeding(old, next, true, null, null, from),
            new ChangeReason("Sáp nhập", null));
    if (!(outcome instanceof ActOutcome.Done<String>)) {
      throw new AssertionError(Objects.toString(outcome));
    }
  }
}
