package vn.chosach.tips.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.ui.SentId;

/**
 * A report as an officer typed it for somebody else.
 *
 * @param values by name of the field
 */
public record EntryForm(Map<String, String> values) {

  /** Channels that have no page of their own; the hotline, mail and partners have one. */
  static final List<Channel> CHANNELS =
      List.of(
          Channel.WALK_IN,
          Channel.LETTER,
          Channel.MAILBOX,
          Channel.AGENCY,
          Channel.POSTAL_FIRM,
          Channel.FORUM,
          Channel.PRESS);

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final int SHORT = 200;

  public EntryForm {
    values = Map.copyOf(values);
  }

  /** An empty form, received this very minute. */
  static EntryForm blank(Instant now) {
    var local = now.atZone(Vietnam.ZONE);
    return new EntryForm(
        Map.of(
            "receivedOn",
            local.toLocalDate().toString(),
            "receivedAt",
            MINUTE.format(local),
            "channel",
            Channel.LETTER.name()));
  }

  /** What was typed into a field; empty when nothing was. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  Channel channel() {
    return CHANNELS.stream()
        .filter(one -> one.name().equals(value("channel")))
        .findFirst()
        .orElse(Channel.LETTER);
  }

  /** What is typed so that no report can be made of it. */
  List<Reception.ReceptionFault> faults(Channel channel) {
    var faults = new ArrayList<Reception.ReceptionFault>();
    if (receivedAt() == null) {
      faults.add(new Reception.ReceptionFault("receivedAt", Refusal.of("tips.received-unclear")));
    }
    if (needsSource(channel) && value("source").isBlank()) {
      faults.add(new Reception.ReceptionFault("source", Refusal.of("tips.source-missing")));
    }
    if (channel == Channel.MAILBOX && opening() == null) {
      faults.add(new Reception.ReceptionFault("opening", Refusal.of("tips.opening-missing")));
    }
    if (channel == Channel.FORUM && value("agreed").isEmpty()) {
      faults.add(new Reception.ReceptionFault("agreed", Refusal.of("tips.agreement-missing")));
    }
    for (String field : List.of("source", "reference")) {
      if (value(field).length() > SHORT) {
        faults.add(
            new Reception.ReceptionFault(
                field,
                new Refusal(
                    "tips.too-long",
                    Map.of(
                        "length",
                        String.valueOf(value(field).length()),
                        "limit",
                        String.valueOf(SHORT)))));
      }
    }
    return faults;
  }

  private static boolean needsSource(Channel channel) {
    return switch (channel) {
      case AGENCY, POSTAL_FIRM, FORUM, PRESS -> true;
      case WEB, HOTLINE, WALK_IN, LETTER, MAILBOX, EMAIL, PARTNER -> false;
    };
  }

  Report report(Channel channel) {
    return new Report(
        channel,
        null,
        value("shared"),
        value("area").isEmpty() ? null : value("area"),
        value("where"),
        value("goods").isEmpty() ? null : value("goods"),
        value("story"),
        null,
        null,
        null,
        !value("againstOffice").isEmpty(),
        value("accused"),
        value("accusedAgency").isEmpty() ? null : value("accusedAgency"),
        receivedAt());
  }

  Reporter reporter() {
    return new Reporter(value("name"), value("phone"), value("email"), value("address"));
  }

  TipOrigin origin() {
    return new TipOrigin(
        value("source").strip(),
        value("reference").strip(),
        !value("agreed").isEmpty(),
        channel() == Channel.MAILBOX ? opening() : null,
        TipOrigin.Sender.NO_MAIL,
        "");
  }

  private @Nullable UUID opening() {
    return SentId.of(value("opening")).orElse(null);
  }

  private @Nullable Instant receivedAt() {
    try {
      return LocalDate.parse(value("receivedOn"))
          .atTime(LocalTime.parse(value("receivedAt")))
          .atZone(Vietnam.ZONE)
          .toInstant();
    } catch (DateTimeException unclear) {
      return null;
    }
  }
}
