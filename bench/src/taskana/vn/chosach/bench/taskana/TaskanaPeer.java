package vn.chosach.bench.taskana;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.Subject;
import pro.taskana.TaskanaConfiguration;
import pro.taskana.classification.api.models.Classification;
import pro.taskana.common.api.BaseQuery;
import pro.taskana.common.api.TaskanaEngine;
import pro.taskana.common.api.security.UserPrincipal;
import pro.taskana.task.api.TaskService;
import pro.taskana.task.api.TaskState;
import pro.taskana.task.api.models.Task;
import pro.taskana.workbasket.api.WorkbasketType;
import pro.taskana.workbasket.api.models.Workbasket;

/**
 * TASKANA as its manual embeds it, one engine a worker, each call its own transaction, without its
 * jobs and without its check of rights. It asks the JVM for its user in a way that a JDK after 23
 * refuses, so it runs on an older one.
 */
final class TaskanaPeer {

  private static final String SCHEMA = "taskana";
  private static final String DOMAIN = "OFFICE";

  /** A peer that cannot do it at once shall say so and not turn for ever. */
  private static final int MOST_AGAIN = 20_000;

  private final HikariDataSource database;

  private TaskanaPeer(HikariDataSource database) {
    this.database = database;
  }

  /**
   * @param arguments JDBC address of an empty database; what to do comes in lines: {@code lay N},
   *     {@code window WORKERS SECONDS}, {@code next WORKERS CALLS}
   */
  public static void main(String[] arguments) throws Exception {
    var pool = new HikariConfig();
    pool.setJdbcUrl(arguments[0]);
    pool.setUsername("postgres");
    pool.setPassword("");
    pool.setMaximumPoolSize(32);
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal("officer"));
    try (var database = new HikariDataSource(pool);
        var lines = new BufferedReader(new InputStreamReader(System.in))) {
      var peer = new TaskanaPeer(database);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        String said;
        if (words[0].equals("lay")) {
          said = peer.lay(Integer.parseInt(words[1]), subject);
        } else if (words[0].equals("window")) {
          said = peer.window(Integer.parseInt(words[1]), Integer.parseInt(words[2]), subject);
        } else {
          said = peer.next(Integer.parseInt(words[1]), Integer.parseInt(words[2]), subject);
        }
        System.out.println(said);
      }
    }
  }

  private TaskanaEngine engine() throws Exception {
    TaskanaConfiguration configuration =
        new TaskanaConfiguration.Builder(database, false, SCHEMA, false)
            .domains(List.of(DOMAIN))
            .classificationTypes(List.of("TASK"))
            .classificationCategoriesByType(Map.of("TASK", List.of("EXTERNAL")))
            .jobSchedulerEnabled(false)
            .build();
    return TaskanaEngine.buildTaskanaEngine(
        configuration, TaskanaEngine.ConnectionManagementMode.AUTOCOMMIT);
  }

  /** One task through the engine; the others are copies of its row under new identifiers. */
  private String lay(int items, Subject subject) throws Exception {
    long began = System.nanoTime();
    as(
        subject,
        () -> {
          TaskanaEngine engine = engine();
          Classification kind =
              engine.getClassificationService().newClassification("REPORT", DOMAIN, "TASK");
          kind.setCategory("EXTERNAL");
          kind.setServiceLevel("P1D");
          kind.setPriority(1);
          engine.getClassificationService().createClassification(kind);
          Workbasket basket = engine.getWorkbasketService().newWorkbasket("INBOX", DOMAIN);
          basket.setName("Inbox");
          basket.setType(WorkbasketType.GROUP);
          engine.getWorkbasketService().createWorkbasket(basket);
          created(engine.getTaskService());
          return null;
        });
    String columns =
        one(
            "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)"
                + " FROM information_schema.columns WHERE table_schema = 'taskana' AND"
                + " table_name = 'task'");
    String values =
        Arrays.stream(columns.split(", "))
            .map(
                column ->
                    switch (column) {
                      case "id" -> "'TKI:' || gen_random_uuid()";
                      case "external_id" -> "'ETI:' || gen_random_uuid()";
                      case "priority" -> "(n % 10)";
                      default -> column;
                    })
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    run(
        "INSERT INTO taskana.task (%s) SELECT %s FROM taskana.task, generate_series(2, %d) n"
            .formatted(columns, values, items));
    run("VACUUM ANALYZE taskana.task");
    return "%s ready in %.0f s"
        .formatted(
            one("SELECT count(*) FROM taskana.task WHERE state = 'READY'"),
            (System.nanoTime() - began) / 1e9);
  }

  private static Task created(TaskService tasks) throws Exception {
    Task task = tasks.newTask("INBOX", DOMAIN);
    task.setClassificationKey("REPORT");
    task.setName("Hàng giả ở chợ quê");
    task.setPrimaryObjRef(
        tasks.newObjectReference("office", "web", "1", "report", UUID.randomUUID().toString()));
    return tasks.createTask(task);
  }

  private String window(int workers, int seconds, Subject subject) throws Exception {
    long began = System.nanoTime();
    long end = began + seconds * 1_000_000_000L;
    var took = new ArrayList<Long>();
    byAll(
        workers,
        subject,
        tasks -> {
          while (System.nanoTime() < end) {
            long start = System.nanoTime();
            String id = created(tasks).getId();
            tasks.claim(id);
            tasks.completeTask(id);
            synchronized (took) {
              took.add(System.nanoTime() - start);
            }
          }
        });
    return String.format(
        Locale.ROOT, "%.1f a second   %s", took.size() / ((System.nanoTime() - began) / 1e9), line(took));
  }

  /** Its select and claim in one call; who does not get what was selected asks again, and that counts. */
  private String next(int workers, int calls, Subject subject) throws Exception {
    var took = new ArrayList<Long>();
    var again = new AtomicInteger();
    byAll(
        workers,
        subject,
        tasks -> {
          for (int i = 0; i < calls / workers; i++) {
            long start = System.nanoTime();
            while (!claimed(tasks)) {
              if (again.incrementAndGet() > MOST_AGAIN) {
                throw new IllegalStateException("nobody gets one");
              }
            }
            synchronized (took) {
              took.add(System.nanoTime() - start);
            }
          }
        });
    return line(took) + ", " + again + " asked again";
  }

  private static boolean claimed(TaskService tasks) {
    try {
      return tasks
          .selectAndClaim(
              tasks
                  .createTaskQuery()
                  .stateIn(TaskState.READY)
                  .orderByPriority(BaseQuery.SortDirection.DESCENDING))
          .isPresent();
    } catch (Exception taken) {
      return false;
    }
  }

  /** What a worker does with an engine of its own. */
  private interface Work {
    void by(TaskService tasks) throws Exception;
  }

  private void byAll(int workers, Subject subject, Work work) throws Exception {
    var pool = Executors.newFixedThreadPool(workers);
    var all = new ArrayList<Future<Void>>();
    for (int w = 0; w < workers; w++) {
      all.add(
          pool.submit(
              () ->
                  as(
                      subject,
                      () -> {
                        work.by(engine().getTaskService());
                        return null;
                      })));
    }
    for (Future<Void> one : all) {
      one.get();
    }
    pool.shutdown();
  }

  private static String line(List<Long> took) {
    List<Long> sorted = took.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "p50 %.1f  p95 %.1f ms  (%,d calls, JDK %s)",
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)) / 1e6,
        sorted.size(),
        System.getProperty("java.version"));
  }

  @SuppressWarnings("removal")
  private static Void as(Subject subject, Callable<Void> work) {
    return Subject.doAs(
        subject,
        (java.security.PrivilegedAction<Void>)
            () -> {
              try {
                return work.call();
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            });
  }

  private String one(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
