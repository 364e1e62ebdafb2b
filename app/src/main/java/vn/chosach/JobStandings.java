package vn.chosach;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * How the recurring jobs of this program fared since it started. A round that another program had
 * begun is no round of this one: with several programs the newest success of all counts.
 */
@Component
class JobStandings implements MachineFigures {

  private final InstantSource time;
  private final Map<String, JobStanding> known = new ConcurrentHashMap<>();

  JobStandings(InstantSource time) {
    this.time = time;
  }

  /**
   * @param fault of the last round, empty when it did what it should
   * @param succeededAt seconds since 1970, 0 for never
   * @param lasted seconds that the last success took
   */
  private record JobStanding(long failures, String fault, double succeededAt, double lasted) {
    private static final JobStanding NONE = new JobStanding(0, "", 0, 0);
  }

  void succeeded(String job, long nanos) {
    known.compute(
        job,
        (name, before) ->
            new JobStanding(
                of(before).failures,
                "",
                time.instant().getEpochSecond(),
                MachineFigure.seconds(Duration.ofNanos(nanos))));
  }

  /** Nothing was to be done here, so what failed before is over. */
  void left(String job) {
    known.computeIfPresent(
        job, (name, one) -> new JobStanding(one.failures, "", one.succeededAt, one.lasted));
  }

  /** Whether this is another fault than that of the round before. */
  boolean failed(String job, Throwable fault) {
    String said = fault.toString();
    JobStanding before = of(known.get(job));
    known.put(job, new JobStanding(before.failures + 1, said, before.succeededAt, before.lasted));
    return !said.equals(before.fault);
  }

  long failures(String job) {
    return of(known.get(job)).failures;
  }

  private static JobStanding of(@org.jspecify.annotations.Nullable JobStanding known) {
    return known == null ? JobStanding.NONE : known;
  }

  @Override
  public List<MachineFigure> now() {
    var figures = new ArrayList<MachineFigure>();
    known.forEach(
        (job, one) -> {
          figures.add(labelled("chosach_job_failures_total", job, one.failures));
          figures.add(labelled("chosach_job_last_success_timestamp_seconds", job, one.succeededAt));
          figures.add(labelled("chosach_job_last_duration_seconds", job, one.lasted));
        });
    return figures;
  }

  private static MachineFigure labelled(String name, String job, double value) {
    return MachineFigure.of(name, "job", job, value);
  }
}
