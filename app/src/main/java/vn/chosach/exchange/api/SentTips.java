package vn.chosach.exchange.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;

/**
 * Codes and the time that a partner sends, before they are believed. A person chooses them from a
 * list; a program may send anything, and an accused agency that is misspelt would read the report.
 */
@Component
record SentTips(
    Areas areas, Agencies agencies, Catalogue catalogue, IdSource ids, InstantSource clock) {

  private static final Period LONG_AGO = Period.ofYears(3);
  private static final int LONGEST_SHOWN = 60;

  /**
   * What a partner sends. Times as in RFC 3339; {@code area}, {@code accusedAgency} and {@code
   * goods} by the codes of the directory and the catalogue.
   */
  record SentTip(
      @Nullable String receivedAt,
      @Nullable String where,
      @Nullable String link,
      @Nullable String area,
      @Nullable String goods,
      @Nullable String story,
      @Nullable Boolean againstOffice,
      @Nullable String accused,
      @Nullable String accusedAgency,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address) {

    Report report() {
      return new Report(
          Channel.PARTNER,
          null,
          text(link),
          code(area),
          text(where),
          code(goods),
          text(story),
          null,
          null,
          null,
          Boolean.TRUE.equals(againstOffice),
          text(accused),
          code(accusedAgency),
          moment(code(receivedAt)));
    }

    Reporter reporter() {
      return new Reporter(text(name), text(phone), "", text(address));
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }

  /** The form of the public calls a part so; a partner sends it as "link". */
  static Reception.ReceptionFault named(Reception.ReceptionFault one) {
    return one.part().equals("shared") ? fault("link", one.refusal()) : one;
  }

  /** A code as it was sent; empty is as good as absent. */
  static @Nullable String code(@Nullable String sent) {
    return sent == null || Folding.blank(sent) ? null : sent.strip();
  }

  /** What is wrong, part by part. */
  List<Reception.ReceptionFault> faults(SentTip sent) {
    var faults = new ArrayList<Reception.ReceptionFault>();
    unknown("area", code(sent.area()), areas::area, faults);
    unknown(
        "goods",
        code(sent.goods()),
        code -> catalogue.goodsGroup(code, Vietnam.dayOf(clock.instant())),
        faults);
    unknown("accusedAgency", code(sent.accusedAgency()), agencies::history, faults);
    String at = code(sent.receivedAt());
    if (at != null) {
      Instant received = moment(at);
      Instant earliest = clock.instant().atZone(Vietnam.ZONE).minus(LONG_AGO).toInstant();
      if (received == null) {
        faults.add(fault("receivedAt", Refusal.of("tips.received-no-moment")));
      } else if (received.isBefore(earliest)) {
        faults.add(fault("receivedAt", Refusal.of("tips.received-long-ago")));
      }
    }
    return faults;
  }

  /** A moment as RFC 3339 writes it; {@code null} when it is none. */
  static @Nullable Instant moment(@Nullable String sent) {
    try {
      return sent == null ? null : Instant.parse(sent);
    } catch (DateTimeException noMoment) {
      return null;
    }
  }

  private static void unknown(
      String part,
      @Nullable String code,
      java.util.function.Function<String, Optional<?>> known,
      List<Reception.ReceptionFault> faults) {
    // PostgreSQL knows no character 0 and would fail before it finds nothing.
    if (code != null && (code.indexOf('\0') >= 0 || known.apply(code).isEmpty())) {
      faults.add(fault(part, Refusal.of("tips.code-unknown", "code", shortened(code))));
    }
  }

  static Reception.ReceptionFault fault(String part, Refusal refusal) {
    return new Reception.ReceptionFault(part, refusal);
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
