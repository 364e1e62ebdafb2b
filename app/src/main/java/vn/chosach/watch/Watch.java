package vn.chosach.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.watch.photos.EvidencePictures;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewDone;
import vn.chosach.watch.review.Snapshot;
import vn.chosach.watch.review.StrikeGround;
import vn.chosach.watch.review.Striking;
import vn.chosach.watch.review.Verdicts;

/**
 * The door of the watch: rooms above read a flagged listing, decide about it, seal it as evidence,
 * and say when a violation was confirmed.
 */
@Service
public class Watch {

  private final HitQuery query;
  private final Verdicts verdicts;
  private final Striking striking;
  private final EvidencePictures pictures;

  Watch(HitQuery query, Verdicts verdicts, Striking striking, EvidencePictures pictures) {
    this.query = query;
    this.verdicts = verdicts;
    this.striking = striking;
    this.pictures = pictures;
  }

  /** A flagged listing with all that a reviewer needs; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<HitSheet> read(UUID hit) {
    return query.read(hit);
  }

  /** Decides about a flagged listing; see {@link Verdicts#decide} for what is refused. */
  @Transactional
  public ActOutcome<ReviewDone> decide(Decision decision, Actor actor) {
    return verdicts.decide(decision, actor);
  }

  /** Takes back that a listing became a case; see {@link Verdicts#undo} for what is refused. */
  @Transactional
  public ActOutcome<ReviewDone> takeBack(UUID hit, Actor actor) {
    return verdicts.takeBack(hit, actor);
  }

  /**
   * Seals a flagged listing as it stands now; empty when there is none. Its picture is looked at
   * afterwards, so that the same photo under another shop is found.
   */
  @Transactional
  public Optional<Snapshot> seal(UUID hit, Actor actor) {
    Optional<Snapshot> sealed = query.read(hit).flatMap(sheet -> striking.seal(sheet, actor));
    sealed.ifPresent(snapshot -> pictures.sealed(snapshot.hit()));
    return sealed;
  }

  /** The text of a snapshot, JSON; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<String> open(UUID snapshot) {
    return striking.open(snapshot);
  }

  /**
   * A violation was confirmed: the seller gets a strike, once for each confirmation, and an offer
   * that was taken down is known as removed, so that its return is seen.
   *
   * @param reference number of the case
   */
  @Transactional
  public void confirm(UUID hit, String reference, StrikeGround ground, Actor actor) {
    striking.strike(hit, reference, ground, actor);
    if (ground == StrikeGround.TAKEDOWN) {
      striking.gone(hit, actor);
    }
  }

  /**
   * What confirmed violations stands no longer: the strikes by it count no more, but for sellers of
   * some listings.
   *
   * @param reference number of the case
   * @param standing listings whose sellers a decision that stands is still against
   */
  @Transactional
  public void withdraw(String reference, List<UUID> standing, Actor actor) {
    striking.withdraw(reference, StrikeGround.RULING, standing, actor);
  }
}
