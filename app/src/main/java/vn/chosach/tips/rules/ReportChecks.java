package vn.chosach.tips.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SecrecyMark;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;

/** What a report must say before it can be received, and how long each part may be. */
public final class ReportChecks {

  public static final int STORY = 20_000;
  public static final int SHARED = 4_000;
  public static final int SPOT = 1_000;
  public static final int CONTACT = 200;

  /** What all parts together may have, with a little for what is chosen and not told. */
  public static final int ALL = STORY + SHARED + 3 * SPOT + 3 * CONTACT + 1_000;

  private static final Pattern DIGITS = Pattern.compile("\\D");
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;

  private final List<Reception.ReceptionFault> faults = new ArrayList<>();

  private ReportChecks() {}

  public static List<Reception.ReceptionFault> of(Report report, Instant now) {
    var checks = new ReportChecks();
    if (Folding.blank(report.shared()) && Folding.blank(report.where()) && report.area() == null) {
      checks.fault("shared", "tips.where-missing");
    }
    checks.length("shared", report.shared(), SHARED);
    if (Links.first(report.shared()).filter(Links::notPublic).isPresent()) {
      checks.fault("shared", "tips.link-not-public");
    }
    checks.length("where", report.where(), SPOT);
    if (Folding.blank(report.story())) {
      checks.fault("story", "tips.story-missing");
    }
    checks.length("story", report.story(), STORY);
    // Forms are refused before they come here; mails and partners come another way.
    if (SecrecyMark.in(report.where() + "\n" + report.story())) {
      checks.fault("story", "tips.secret");
    }
    checks.length("accused", report.accused(), SPOT);
    if (report.seenOn() != null && report.seenOn().isAfter(Vietnam.dayOf(now))) {
      checks.fault("seenOn", "tips.seen-in-the-future");
    }
    if (report.paid() != null && report.paid().amount() < 0) {
      checks.fault("paid", "tips.paid-unclear");
    }
    if (report.receivedAt() != null && report.receivedAt().isAfter(now)) {
      checks.fault("receivedAt", "tips.received-in-the-future");
    }
    return checks.faults;
  }

  public static List<Reception.ReceptionFault> of(Reporter reporter) {
    var checks = new ReportChecks();
    checks.length("name", reporter.name(), CONTACT);
    checks.length("phone", reporter.phone(), CONTACT);
    checks.length("email", reporter.email(), CONTACT);
    checks.length("address", reporter.address(), SPOT);
    int digits = DIGITS.matcher(reporter.phone()).replaceAll("").length();
    if (!reporter.phone().isEmpty() && (digits < FEWEST_DIGITS || digits > MOST_DIGITS)) {
      checks.fault("phone", "tips.phone-unclear");
    }
    if (!reporter.email().isEmpty() && !reporter.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      checks.fault("email", "tips.email-unclear");
    }
    return checks.faults;
  }

  /** The report with every text in NFC; whoever names an accused has ticked that one is. */
  public static Report normalised(Report report) {
    return new Report(
        report.channel(),
        report.place(),
        Folding.nfc(report.shared()),
        report.area(),
        Folding.nfc(report.where()),
        report.goods(),
        Folding.nfc(report.story()),
        report.seenOn(),
        report.seenMinute(),
        report.paid(),
        report.accuses(),
        Folding.nfc(report.accused()),
        report.accusedAgency(),
        report.receivedAt(),
        report.crime());
  }

  public static Reporter normalised(Reporter reporter) {
    return new Reporter(
        Folding.nfc(reporter.name()).strip(),
        reporter.phone().strip(),
        Folding.nfc(reporter.email()).strip(),
        Folding.nfc(reporter.address()).strip());
  }

  private void length(String part, String text, int limit) {
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      faults.add(
          new Reception.ReceptionFault(
              part,
              new Refusal(
                  "tips.too-long",
                  Map.of("length", String.valueOf(length), "limit", String.valueOf(limit)))));
    }
  }

  private void fault(String part, String code) {
    faults.add(new Reception.ReceptionFault(part, Refusal.of(code)));
  }
}
