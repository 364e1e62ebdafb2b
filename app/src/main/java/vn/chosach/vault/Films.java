package vn.chosach.vault;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.custody.CustodyLog;
import vn.chosach.vault.custody.CustodyRecorder;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.StoreFault;

/**
 * The door for films. A film is sealed while it arrives and opened piece by piece while it is
 * watched, so that memory stays as it is however long it takes. Watching begins with a reason,
 * which stands in the custody; for two hours that line is the ticket for all pieces.
 */
@Service
public class Films {

  private static final Duration SHOWING = Duration.ofHours(2);

  private final Intake intake;
  private final FileRepository repository;
  private final Handing handing;
  private final CustodyRecorder recorder;
  private final CustodyLog custody;
  private final InstantSource clock;

  Films(
      Intake intake,
      FileRepository repository,
      Handing handing,
      CustodyRecorder recorder,
      CustodyLog custody,
      InstantSource clock) {
    this.intake = intake;
    this.repository = repository;
    this.handing = handing;
    this.recorder = recorder;
    this.custody = custody;
    this.clock = clock;
  }

  /**
   * As {@link Vault#stage}, and films too: MP4, QuickTime and WebM by content, whole, with
   * pictures, at most as large as {@code chosach.films.largest} says. A name that promises a film
   * before other content is refused.
   */
  public Staging stage(UUID owner, UUID batch, @Nullable String name, InputStream body) {
    return intake.take(owner, batch, Lane.OFFICE, name, body, true);
  }

  /** Most bytes of one film. */
  public long largest() {
    return intake.largestFilm();
  }

  /**
   * Begins a showing: the film is measured, and the showing entered into custody and journal.
   *
   * @param reason why it is watched or taken along
   * @return why not: {@code vault.reason-needed}, {@code vault.no-such-file}, {@code
   *     vault.destroyed}, {@code vault.altered}
   */
  @Transactional
  public Optional<Refusal> open(UUID owner, UUID file, Actor actor, String reason) {
    if (reason.isBlank()) {
      return Optional.of(Refusal.of("vault.reason-needed"));
    }
    if (film(owner, file).isEmpty()) {
      return Optional.of(Refusal.of("vault.no-such-file"));
    }
    if (handing.isDestroyed(file)) {
      return Optional.of(Refusal.of("vault.destroyed"));
    }
    try {
      return recorder
          .enter(file, CustodyAct.OPENED, actor, reason.strip(), null)
          .filter(found -> found.expected().equals(found.measured()))
          .<Optional<Refusal>>map(found -> Optional.empty())
          .orElseGet(() -> Optional.of(Refusal.of("vault.altered")));
    } catch (StoreFault away) {
      return Optional.of(Refusal.of(away.code()));
    }
  }

  /** Whether a showing of this officer is going on. */
  @Transactional(readOnly = true)
  public boolean openFor(UUID file, Actor actor) {
    var since = clock.instant().minus(SHOWING);
    return custody.entries(file).stream()
            .anyMatch(
                line ->
                    line.act() == CustodyAct.OPENED
                        && line.at().isAfter(since)
                        && actor.id() != null
                        && Objects.equals(line.actor().id(), actor.id()))
        && !handing.isDestroyed(file);
  }

  /** The film from its beginning; empty without a showing. A piece that was altered breaks it. */
  @Transactional(readOnly = true)
  public Optional<InputStream> watch(UUID owner, UUID file, Actor actor) {
    return film(owner, file).filter(row -> openFor(file, actor)).flatMap(handing::playing);
  }

  private Optional<FileRow> film(UUID owner, UUID file) {
    return repository.one(owner, file).filter(row -> row.file().kept() && row.file().kind().film());
  }
}
