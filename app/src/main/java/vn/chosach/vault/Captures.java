package vn.chosach.vault;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.capture.CaptureRepository;
import vn.chosach.vault.capture.Gate;

/**
 * The door for pages of the net: a wish is queued at once, and the server fetches, seals and stamps
 * the page afterwards, never in the request of a person.
 */
@Service
public class Captures {

  private static final int LONGEST = 1000;
  private static final int MOST_WAITING = 200;

  private final CaptureRepository repository;
  private final Gate gate;
  private final Shown shown;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;

  Captures(
      CaptureRepository repository,
      Gate gate,
      Shown shown,
      Journal journal,
      IdSource ids,
      InstantSource clock) {
    this.repository = repository;
    this.gate = gate;
    this.shown = shown;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Queues a page. An address that is malformed or of a host that is not listed is refused here;
   * whether it leads to a private address is found when it is fetched. One actor has at most 200
   * pages waiting.
   */
  @Transactional
  public ActOutcome<Capture> preserve(CaptureWish wish, Actor actor) {
    var uri = PublicWeb.read(wish.address());
    Refusal refusal =
        wish.reason().isBlank() || wish.reason().length() > LONGEST
            ? Refusal.of("vault.capture-reason-needed")
            : gate.refusal(uri);
    if (refusal == null && repository.waitingOf(actor) >= MOST_WAITING) {
      refusal = Refusal.of("vault.too-many-captures", "limit", String.valueOf(MOST_WAITING));
    }
    if (refusal != null || uri == null) {
      return ActOutcome.refused(refusal == null ? Refusal.of("vault.address-malformed") : refusal);
    }
    UUID id = ids.next();
    var clean =
        new CaptureWish(uri.toString(), wish.reason().strip(), wish.owner(), wish.reference());
    repository.queue(id, uri.getHost(), clean, actor, clock.instant());
    journal.append(Act.of(actor, "vault.capture-asked", "capture", id));
    return ActOutcome.done(repository.one(id).orElseThrow());
  }

  /**
   * A capture if the reader may see it: one that is not for the reader costs the questions of one
   * that does not exist.
   *
   * @param may whether the reader may see it; asked with a capture without its parts
   */
  @Transactional(readOnly = true)
  public Optional<Capture> capture(UUID id, Predicate<Capture> may) {
    return repository.one(id, may);
  }

  /** What a capture belongs to; empty for one that belongs to nothing or does not exist. */
  @Transactional(readOnly = true)
  public Optional<UUID> ownerOf(UUID id) {
    return repository.ownerOf(id);
  }

  /** The captures of an owner, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<Capture> of(UUID owner) {
    return repository.of(owner);
  }

  /**
   * Captures asked by an agency, the newest first where {@link vn.chosach.ui.lists.ListOrder#asked}
   * says nothing else.
   *
   * @param agency {@code null} for those of all agencies
   * @param words part of the host, or the number of a file; blank for all
   * @param limit at most this many, 1 to 500
   */
  @Transactional(readOnly = true)
  public List<Capture> list(@Nullable String agency, String words, int offset, int limit) {
    return repository.list(agency, words, offset, Math.clamp(limit, 1, 500));
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public int count(@Nullable String agency, String words) {
    return repository.count(agency, words);
  }

  /** Other captures of the same page, newest first. */
  @Transactional(readOnly = true)
  public List<Capture> ofSamePage(Capture capture) {
    return repository.ofSamePage(capture, 20);
  }

  /** The picture of the page; refused when there is none or it is not as it was sealed. */
  @Transactional(readOnly = true)
  public VaultOpening picture(UUID capture) {
    return shown.part(capture, Capture.PICTURE);
  }
}
