package vn.chosach.press.desk;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.desk.BulletinSigning.BulletinPaper;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinParty;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Draws up the papers of a bulletin as notices of the agency that signs. */
@Component
record BulletinPapers(
    Documents documents, BulletinSigning signing, Agencies agencies, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** {@code row} is the bulletin, or the agency that is asked to sign it. */
  boolean waits(UUID row) {
    return signing.waiting(row).isPresent();
  }

  Optional<Refusal> draw(
      Bulletin one, UUID row, BulletinEvent event, String reason, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(paper(one, event, reason, who), who),
        draft ->
            new BulletinPaper(draft, row, one.id(), event, one.title(), one.words(), reason, null),
        who,
        now);
  }

  private Drafting paper(Bulletin one, BulletinEvent event, String reason, ActingOfficer who) {
    var body = new ArrayList<Block>();
    if (!reason.isEmpty()) {
      body.add(Block.words(t("why." + event.name().toLowerCase(java.util.Locale.ROOT), reason)));
    }
    if (event == BulletinEvent.JOIN) {
      body.add(Block.words(t("join", one.number(), agency(one.agency(), one))));
    }
    body.add(Block.heading(Block.Level.SECTION, one.title()));
    one.words().lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    Instant embargo = one.embargo();
    if (embargo != null) {
      ZonedDateTime hour = ZonedDateTime.ofInstant(embargo, Vietnam.ZONE);
      body.add(
          Block.words(
              t(
                  "embargo",
                  "%02d".formatted(hour.getHour()),
                  "%02d".formatted(hour.getMinute()),
                  DAY.format(hour))));
    }
    return new Drafting(
        Kinds.NOTICE,
        who.agency(),
        t("subject." + one.kind().series().toLowerCase(java.util.Locale.ROOT), one.title()),
        List.of(),
        new Content(List.of(t("basis")), body, List.of()),
        recipients(one, event),
        null,
        new DocumentOrigin("press", one.id().toString()));
  }

  private List<Recipient> recipients(Bulletin one, BulletinEvent event) {
    return event == BulletinEvent.JOIN
        ? List.of(
            new Recipient(one.agency(), agency(one.agency(), one), Recipient.Purpose.COORDINATE))
        : one.of(BulletinPart.RECEIVES).stream()
            .map(BulletinParty::agency)
            .map(body -> new Recipient(body, agency(body, one), Recipient.Purpose.KNOW))
            .toList();
  }

  private String agency(String key, Bulletin one) {
    return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "press.paper." + key, arguments);
  }
}
