package vn.chosach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * Runs the recurring jobs of all rooms, each on a thread of its own and by elapsed time, so that no
 * long round keeps another job waiting and no clock that is set back stops one. {@code
 * chosach.jobs.off} names those that do not run by themselves.
 */
@Component
public class JobRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int GENTLE_SECONDS = 2;
  private static final int LAST_SECONDS = 8;

  private final List<RecurringJob> jobs;
  private final Set<String> off;
  private final DataSource database;
  private final ScheduledExecutorService threads;
  private final JobStandings standings;

  JobRunner(
      List<RecurringJob> jobs,
      @Value("${chosach.jobs.off:}") Set<String> off,
      DataSource database,
      JobStandings standings) {
    this.jobs = jobs;
    this.off = off;
    this.database = database;
    this.standings = standings;
    this.threads =
        Executors.newScheduledThreadPool(
            Math.max(1, jobs.size()), Thread.ofPlatform().daemon().name("job-", 0).factory());
    if (jobs.stream().map(RecurringJob::name).distinct().count() < jobs.size()) {
      throw new IllegalStateException("two jobs share a name: " + jobs);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    for (RecurringJob job : jobs) {
      if (!off.contains(job.name())) {
        var unused =
            threads.scheduleWithFixedDelay(
                () -> guarded(job),
                job.first().toMillis(),
                job.every().toMillis(),
                TimeUnit.MILLISECONDS);
      }
    }
  }

  /** A round that is under way may end; what still runs then is interrupted. */
  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(GENTLE_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
      threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    }
  }

  /**
   * Runs one round here and now, also of a job that is switched off.
   *
   * @return whether it ran; not while another program or thread runs a job that runs alone
   */
  public boolean runOnce(String name) throws Exception {
    for (RecurringJob job : jobs) {
      if (job.name().equals(name)) {
        return round(job);
      }
    }
    throw new IllegalArgumentException("there is no job " + name);
  }

  /** How many rounds of a job failed since the start of the program. */
  public long failures(String name) {
    return standings.failures(name);
  }

  private void guarded(RecurringJob job) {
    Thread.currentThread().setName("job-" + job.name());
    try {
      long began = System.nanoTime();
      if (round(job)) {
        standings.succeeded(job.name(), System.nanoTime() - began);
      }
    } catch (Exception | Error failed) {
      // A round that throws must not be the last one. The same fault is said once, not each second.
      if (!threads.isShutdown() && standings.failed(job.name(), failed)) {
        LOG.error("job {} failed and comes again in {}", job.name(), job.every(), failed);
      }
    }
  }

  private boolean round(RecurringJob job) throws Exception {
    if (!job.alone()) {
      job.round().run();
      return true;
    }
    // The lock ends with the transaction, so also with a program that dies in its round.
    try (Connection lock = database.getConnection()) {
      lock.setAutoCommit(false);
      try {
        boolean free = isFree(lock, job.name());
        if (free) {
          job.round().run();
        }
        return free;
      } finally {
        lock.rollback();
      }
    }
  }

  private static boolean isFree(Connection lock, String name) throws SQLException {
    // It idles for as long as the round lasts: a server that ends idle transactions would free it.
    try (PreparedStatement ask =
        lock.prepareStatement(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 389)) FROM"
                + " set_config('idle_in_transaction_session_timeout', '0', true)")) {
      ask.setString(1, "job " + name);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /**
   * How the recurring jobs of this program fared since it started. A round that another program had
   * begun is no round of this one: with several programs the newest success of all counts.
   */
  @Component
  static class JobStandings implements MachineFigures {

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
                  before == null ? 0 : before.failures,
                  "",
                  time.instant().getEpochSecond(),
                  MachineFigure.seconds(Duration.ofNanos(nanos))));
    }

    /** Whether this is another fault than that of the round before. */
    boolean failed(String job, Throwable fault) {
      String said = fault.toString();
      JobStanding before = known.getOrDefault(job, JobStanding.NONE);
      known.put(job, new JobStanding(before.failures + 1, said, before.succeededAt, before.lasted));
      return !said.equals(before.fault);
    }

    long failures(String job) {
      return known.getOrDefault(job, JobStanding.NONE).failures;
    }

    @Override
    public List<MachineFigure> now() {
      var figures = new ArrayList<MachineFigure>();
      known.forEach(
          (job, one) -> {
            figures.add(labelled("chosach_job_failures_total", job, one.failures));
            figures.add(
                labelled("chosach_job_last_success_timestamp_seconds", job, one.succeededAt));
            figures.add(labelled("chosach_job_last_duration_seconds", job, one.lasted));
          });
      return figures;
    }

    private static MachineFigure labelled(String name, String job, double value) {
      return MachineFigure.of(name, "job", job, value);
    }
  }
}
