package vn.chosach.exchange.sets;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.exchange.firms.FirmLaws;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** What stands against giving anything: tables and pictures alike. */
@Component
record SharingChecks(Agencies agencies, FirmLaws laws) {

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_ARTICLE = 100;
  private static final int LONGEST = 2_000;
  private static final int MOST_RECIPIENTS = 50;
  private static final int MOST_DAYS = 366;

  Optional<Refusal> wording(String title, String purpose) {
    return unlessWords(title, LONGEST_LINE, "exchange.title-missing")
        .or(() -> unlessWords(purpose, LONGEST, "exchange.purpose-missing"));
  }

  Optional<Refusal> recipients(List<String> keys, ActingOfficer who, LocalDate today) {
    return when(keys.isEmpty() || keys.size() > MOST_RECIPIENTS, "exchange.recipients-missing")
        .or(
            () ->
                when(
                    keys.stream()
                        .anyMatch(
                            key -> key.equals(who.agency()) || agencies.asOf(key, today).isEmpty()),
                    "exchange.unknown-recipient"));
  }

  Optional<Refusal> ground(String ground, String article, int days, LocalDate today) {
    return when(!laws.inForce(ground, today), "exchange.ground-missing")
        .or(() -> unlessWords(article, LONGEST_ARTICLE, "exchange.article-missing"))
        .or(() -> when(days < 1 || days > MOST_DAYS, "exchange.days-wrong"));
  }

  /** What an agency is called on a day. */
  String agency(String key, LocalDate day) {
    return AgencyHistory.called(agencies, key, day);
  }
}
