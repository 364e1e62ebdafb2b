package vn.chosach.publicity.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.deadlines.reminding.SmtpSender;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * The door of warnings by mail. Who names an address has not shown that it is theirs: nothing but
 * one letter to confirm goes there before they do. Nobody learns here whether an address is known.
 */
@Service
public class LetterWishes {

  /** Where they are asked for. */
  public static final String PATH = "/canh-bao/thu";

  /** An address that nobody confirmed is forgotten after that. */
  static final Duration UNCONFIRMED = Duration.ofHours(48);

  /** Letters to confirm in an hour that no browser worked for; a house rule. */
  static final int MOST_UNPROVEN = 50;

  /** Of those that browsers work for, so many an hour come with the least work. */
  private static final int EASY = 50;

  /** And so many go out in an hour at last, so that this site floods nobody. */
  private static final int MOST_WORKED = 1_000;

  private static final int TICKET = 16;

  private final LetterRepository repository;
  private final SmtpSender smtpSender;
  private final Vault vault;
  private final Catalogue catalogue;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  LetterWishes(
      LetterRepository repository,
      SmtpSender smtpSender,
      Vault vault,
      Catalogue catalogue,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.smtpSender = smtpSender;
    this.vault = vault;
    this.catalogue = catalogue;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** What a ticket is for; one does not serve as the other. */
  enum TicketUse {
    CONFIRM,
    LEAVE
  }

  /** Whether this installation sends mail at all. */
  public boolean possible() {
    return smtpSender.possible();
  }

  /**
   * Somebody names an address. One that stands here already is left as it is, with the same answer.
   *
   * @param goods code of a group of goods; empty for every warning
   * @param work of the browser, which counts for one address
   * @return refused with {@code publicity.letters-off}, {@code .letter-address}, {@code
   *     .unknown-goods}, {@code .letters-busy}
   */
  @Transactional
  public Optional<Refusal> ask(String typed, String goods, Lang lang, BrowserWork work) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    Instant now = time.instant();
    Optional<Refusal> why =
        Refusal.when(!possible(), "publicity.letters-off")
            .or(() -> Refusal.when(!SmtpSender.isAddress(address), "publicity.letter-address"))
            .or(
                () ->
                    Refusal.when(
                        !goods.isEmpty()
                            && catalogue.goodsGroup(goods, Vietnam.dayOf(now)).isEmpty(),
                        "publicity.unknown-goods"));
    return why.isPresent() ? why : added(address, goods, lang, work, now);
  }

  private Optional<Refusal> added(
      String address, String goods, Lang lang, BrowserWork work, Instant now) {
    byte[] mark = vault.mark("publicity/letter-address", address.getBytes(UTF_8));
    byte @Nullable [] form =
        work.reaches(work()) ? vault.mark("publicity/form", work.form().getBytes(UTF_8)) : null;
    @Nullable Boolean brought = form == null ? null : repository.brought(form, mark).orElse(null);
    if (Boolean.TRUE.equals(brought)) {
      return Optional.empty();
    }
    byte @Nullable [] worked = brought == null ? form : null;
    int most = worked == null ? MOST_UNPROVEN : MOST_WORKED;
    if (repository.unconfirmed(worked != null, hourAgo(now)) >= most) {
      return Optional.of(Refusal.of("publicity.letters-busy"));
    }
    UUID id = ids.next();
    repository.add(
        new LetterRepository.LetterWish(
            id, vault.seal(Lock.IDENTITY, place(id), address.getBytes(UTF_8)), goods, lang.tag()),
        mark,
        worked,
        now);
    return Optional.empty();
  }

  /** Zero bits that the form asks of a browser at this moment. */
  public int work() {
    return BrowserWork.bits(repository.unconfirmed(true, hourAgo(time.instant())), EASY);
  }

  private static Instant hourAgo(Instant now) {
    return now.minus(Duration.ofHours(1));
  }

  /** The owner confirms; {@code false} for a ticket of nobody, or of one that was erased. */
  @Transactional
  public boolean confirm(String ticket) {
    return behind(ticket, TicketUse.CONFIRM)
        .filter(id -> repository.confirm(id, time.instant()))
        .map(id -> entered(id, "publicity.letters-confirmed"))
        .isPresent();
  }

  /** The owner leaves, and the address is erased; nothing happens for a ticket of nobody. */
  @Transactional
  public void leave(String ticket) {
    behind(ticket, TicketUse.LEAVE)
        .filter(repository::erase)
        .ifPresent(id -> entered(id, "publicity.letters-ended"));
  }

  /** The journal says that it happened, and neither address nor goods. */
  private UUID entered(UUID id, String verb) {
    var owner = new Actor(Actor.ActorKind.CITIZEN, id, null);
    journal.append(Act.of(owner, verb, "letter-wish", id));
    return id;
  }

  /** What stands in a letter for one use, and opens nothing else. */
  String ticket(UUID id, TicketUse use) {
    return id + "." + HexFormat.of().formatHex(mark(id, use));
  }

  private Optional<UUID> behind(String ticket, TicketUse use) {
    if (!ticket.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9a-f]{32}")) {
      return Optional.empty();
    }
    String[] parts = ticket.split("\\.", 2);
    UUID id = UUID.fromString(parts[0]);
    return MessageDigest.isEqual(HexFormat.of().parseHex(parts[1]), mark(id, use))
        ? Optional.of(id)
        : Optional.empty();
  }

  private byte[] mark(UUID id, TicketUse use) {
    return Arrays.copyOf(
        vault.mark("publicity/letter-" + use, id.toString().getBytes(UTF_8)), TICKET);
  }

  static String place(UUID id) {
    return "letter-wish/" + id + "/address";
  }
}
