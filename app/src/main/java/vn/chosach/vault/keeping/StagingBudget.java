package vn.chosach.vault.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.Lane;

/**
 * What visitors who have not sent yet may leave here, together and each. Nothing of a visitor is
 * looked at but what was brought: no address is stored or counted. When a share is used up, files
 * of forms that nobody touched for a quarter of an hour go first.
 */
@Component
public class StagingBudget {

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration KNOWN_FOR = Duration.ofSeconds(2);
  private static final int SHARES = 5;

  private final FileRepository repository;
  private final ContentStore contentStore;
  private final StagingSettings settings;
  private final InstantSource clock;
  private final Map<Lane, LaneCount> counts = new EnumMap<>(Lane.class);

  StagingBudget(
      FileRepository repository,
      ContentStore contentStore,
      StagingSettings settings,
      InstantSource clock) {
    this.repository = repository;
    this.contentStore = contentStore;
    this.settings = settings;
    this.clock = clock;
    for (Lane lane : Lane.values()) {
      counts.put(lane, new LaneCount());
    }
  }

  /** Bytes on their way, and bytes that lie waiting as they were counted last. */
  private static final class LaneCount {
    final AtomicLong arriving = new AtomicLong();
    final AtomicLong waiting = new AtomicLong();
    volatile Instant at = Instant.EPOCH;
  }

  /** What one file may take of its share while it arrives; given back when it is closed. */
  public final class Allowance implements AutoCloseable {
    private final Lane lane;
    private final long before;
    private long come;

    private Allowance(Lane lane, long before) {
      this.lane = lane;
      this.before = before;
    }

    /** Why so many bytes more may not come; {@code null} when they may. */
    public @Nullable Refusal more(int bytes) {
      come += bytes;
      long arriving = counts(lane).arriving.addAndGet(bytes);
      if (lane == Lane.OFFICE) {
        return null;
      }
      if (before + come > mostOfOne(lane)) {
        return Refusal.of("vault.report-full", "limit", String.valueOf(megabytes(lane)));
      }
      return arriving + waiting(lane) <= mostOfAll(lane) || makeRoom(lane)
          ? null
          : Refusal.of("vault.staging-full");
    }

    @Override
    public void close() {
      counts(lane).arriving.addAndGet(-come);
    }
  }

  public Allowance begin(Lane lane, UUID owner) {
    return new Allowance(lane, lane == Lane.OFFICE ? 0 : repository.waitingOf(owner));
  }

  /** Counts a file that lies waiting now. */
  public void lies(Lane lane, long bytes) {
    counts(lane).waiting.addAndGet(bytes);
  }

  /** How full the share of proven visitors is: 0 empty, 1 full. */
  public double pressure() {
    return (double) (counts(Lane.PROVEN).arriving.get() + waiting(Lane.PROVEN))
        / Math.max(1, mostOfAll(Lane.PROVEN));
  }

  public Duration waits(Lane lane) {
    return lane == Lane.OFFICE ? Duration.ofHours(24) : settings.waits();
  }

  private boolean makeRoom(Lane lane) {
    List<FileRow> idle =
        repository.withdrawIdle(lane, clock.instant().plus(settings.waits()).minus(IDLE));
    idle.stream().flatMap(FileRow::addresses).forEach(contentStore::clear);
    counts(lane).at = Instant.EPOCH;
    return counts(lane).arriving.get() + waiting(lane) <= mostOfAll(lane);
  }

  private long waiting(Lane lane) {
    LaneCount count = counts(lane);
    Instant now = clock.instant();
    if (Duration.between(count.at, now).abs().compareTo(KNOWN_FOR) > 0) {
      count.waiting.set(repository.waiting(lane));
      count.at = now;
    }
    return count.waiting.get();
  }

  private long mostOfAll(Lane lane) {
    long part = settings.most().toBytes() / SHARES;
    return switch (lane) {
      case OFFICE -> Long.MAX_VALUE;
      case PROVEN -> part * (SHARES - 1);
      case UNPROVEN -> part;
    };
  }

  private long mostOfOne(Lane lane) {
    return switch (lane) {
      case OFFICE -> Long.MAX_VALUE;
      case PROVEN -> settings.report().toBytes();
      case UNPROVEN -> settings.unproven().toBytes();
    };
  }

  private long megabytes(Lane lane) {
    return mostOfOne(lane) / (1 << 20);
  }

  private LaneCount counts(Lane lane) {
    return java.util.Objects.requireNonNull(counts.get(lane));
  }
}
