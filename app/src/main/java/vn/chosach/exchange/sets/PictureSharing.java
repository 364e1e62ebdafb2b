package vn.chosach.exchange.sets;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.exchange.Parcel;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.ReadPicture;
import vn.chosach.exchange.formats.ShareTerms;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.exchange.sets.SharingSet.PictureWish;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingTransitions.SharingLives;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;
import vn.chosach.subjects.sharing.SharedPictures.SharedDrawing;

/**
 * Gives a kept diagram to another agency. The file is made when it is arranged, so that the head
 * signs under its digest; nobody outside can have it before, after its last day or once it is
 * recalled.
 */
@Component
public class PictureSharing {

  private final SharingLives lives;
  private final SharingRepository sets;
  private final SharingFiles files;
  private final SharingChecks checks;
  private final SharedPictures pictures;
  private final EdXmlPost post;
  private final IdSource ids;
  private final InstantSource time;

  PictureSharing(
      SharingLives lives,
      SharingRepository sets,
      SharingFiles files,
      SharingChecks checks,
      SharedPictures pictures,
      EdXmlPost post,
      IdSource ids,
      InstantSource time) {
    this.lives = lives;
    this.sets = sets;
    this.files = files;
    this.checks = checks;
    this.pictures = pictures;
    this.post = post;
    this.ids = ids;
    this.time = time;
  }

  /** What of a kept diagram could be given; empty alike for an absent one and a foreign one. */
  @Transactional(readOnly = true)
  public Optional<SharedDrawing> drawing(UUID kept, ActingOfficer who) {
    return pictures.of(kept, who);
  }

  /**
   * Arranges a picture as a draft.
   *
   * @return refused with {@code exchange.not-yours}, {@code .picture-missing}, {@code
   *     .form-missing}, {@code .level-missing}, {@code .kinds-missing}, {@code .picture-empty},
   *     {@code .level-personal} where what tells of persons would go to everybody, and as {@link
   *     SharingDesk#arrange} for words, recipient and ground
   */
  @Transactional
  public ActOutcome<SharingSet> arrange(PictureWish wish, ActingOfficer who) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate today = Vietnam.dayOf(now);
    SharedDrawing drawn = wish.kept() == null ? null : pictures.of(wish.kept(), who).orElse(null);
    SharedPicture leaving =
        drawn == null
            ? new SharedPicture(List.of(), List.of())
            : drawn.picture().only(wish.kinds());
    InterchangeForm form = wish.form();
    TlpLevel level = wish.level();
    boolean open = level != null && !level.hidesPersons();
    Optional<Refusal> refusal =
        when(!FirmOffices.works(who), "exchange.not-yours")
            .or(() -> when(drawn == null, "exchange.picture-missing"))
            .or(() -> checks.wording(wish.title(), wish.purpose()))
            .or(() -> when(form == null, "exchange.form-missing"))
            .or(() -> when(level == null, "exchange.level-missing"))
            .or(() -> when(wish.kinds().isEmpty(), "exchange.kinds-missing"))
            .or(() -> when(leaving.things().isEmpty(), "exchange.picture-empty"))
            .or(
                () ->
                    when(
                        open && leaving.things().stream().anyMatch(it -> it.kind().personal()),
                        "exchange.level-personal"))
            .or(
                () ->
                    checks.recipients(
                        Optional.of(wish.recipient()).filter(it -> !it.isEmpty()).stream().toList(),
                        who,
                        today))
            .or(() -> checks.ground(wish.ground(), wish.article(), wish.days(), today));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    SharingSet one = draft(wish, Objects.requireNonNull(drawn), now, today, who);
    sets.add(one);
    sets.about(one.id(), drawn.cases());
    lives.of(one).begun(one, ids.next(), "", SignedBy.NONE, who);
    LocalDate until = today.plusDays(one.days());
    byte[] bytes = Objects.requireNonNull(form).write(leaving, terms(one, until, now, today));
    files.keep(
        new SharedFile(
            ids.next(),
            one.id(),
            today,
            today,
            leaving.things().size(),
            Sha256.hex(bytes),
            now,
            until,
            null,
            ""),
        bytes);
    return ActOutcome.done(one);
  }

  private SharingSet draft(
      PictureWish wish, SharedDrawing drawn, Instant now, LocalDate today, ActingOfficer who) {
    return new SharingSet(
        ids.next(),
        sets.number(today.getYear()),
        clean(wish.title()),
        who.agency(),
        clean(wish.purpose()),
        List.of(),
        List.of(wish.recipient()),
        SharingPeriod.ONCE,
        today,
        wish.ground(),
        clean(wish.article()),
        wish.days(),
        wish.form(),
        wish.level(),
        wish.kinds().stream().sorted().map(ThingKind::name).toList(),
        drawn.cases().size(),
        null,
        null,
        SharingState.DRAFT,
        now,
        1,
        List.of());
  }

  private ShareTerms terms(SharingSet one, LocalDate until, Instant now, LocalDate today) {
    return new ShareTerms(
        one.number(),
        checks.agency(one.agency(), today),
        checks.agency(one.recipients().getFirst(), today),
        Objects.requireNonNull(one.level()),
        one.article() + ", " + checks.laws().cited(one.ground(), today),
        one.purpose(),
        until,
        now);
  }

  /** What a picture tells, for who gives it; empty once nothing of it is kept. */
  @Transactional(readOnly = true)
  public Optional<ReadPicture> content(SharingSet one, ActingOfficer who) {
    InterchangeForm form = one.form();
    return form == null || !lives.of(one).gives(one, who)
        ? Optional.empty()
        : sets.files(one.id()).stream()
            .flatMap(file -> files.content(file.id()).stream())
            .findFirst()
            .flatMap(form::read);
  }

  /**
   * The signed paper with the file, as a package for the axis of documents (edXML). It is taken by
   * who gives it, and each taking is written down.
   *
   * @return refused with {@code exchange.file-gone} for one that is not in force, over or recalled,
   *     and as {@link EdXmlPost#pack} refuses
   */
  @Transactional
  public PackageOutcome pack(SharingSet one, String words, ActingOfficer who) {
    LocalDate today = Vietnam.dayOf(time.instant());
    InterchangeForm form = one.form();
    SharedFile file =
        sets.files(one.id()).stream().filter(it -> it.open(today)).findFirst().orElse(null);
    UUID paper =
        one.steps().stream()
            .filter(step -> step.event() == SharingEvent.AGREE)
            .map(step -> step.facts().document())
            .findFirst()
            .orElse(null);
    if (form == null
        || file == null
        || paper == null
        || one.state() != SharingState.IN_FORCE
        || !lives.of(one).gives(one, who)) {
      return new PackageOutcome.PackageRefused(Refusal.of("exchange.file-gone"));
    }
    PackageOutcome packed =
        post.pack(
            paper,
            List.of(
                new Parcel.Enclosure(
                    one.number() + "." + form.ending(),
                    form.type(),
                    files.content(file.id()).orElseThrow())),
            who);
    if (packed instanceof PackageOutcome.Packed) {
      files.packed(file, one, words, who);
    }
    return packed;
  }
}
