package vn.chosach.officers.sight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.postgres.Pipeline;

/**
 * Tells the database for whom a transaction reads. The row-level security of a room asks settings
 * of its own, which the room hands in, and all rooms ask the marks of {@link RecordMarks}. What was
 * told already is not told again; it goes along with the next statement, ends with the transaction,
 * and without it the tables of a room show nothing.
 */
@Component
public class RowSecurityContext {

  private static final String MARKS = "chosach.marks";

  private final DataSource database;
  private final CurrentMarks marks;

  RowSecurityContext(DataSource database, CurrentMarks marks) {
    this.database = database;
    this.marks = marks;
  }

  /**
   * From here on the transaction sees what this officer sees. Marks that the program raised in this
   * transaction stay raised: it goes on with an act that was already let do.
   *
   * @param settings of the room, by their full names
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(ActingOfficer officer, Map<String, String> settings) {
    AppliedSettings told = told();
    tell(
        CurrentMarks.PROGRAM.equals(told.settings.get(MARKS))
            ? settings
            : with(settings, told.marks(officer, marks)));
  }

  /** From here on it sees all: the program itself acts, or checks an invariant. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram(Map<String, String> settings) {
    tell(with(settings, CurrentMarks.PROGRAM));
  }

  /** The same for what lies in no room that has settings of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    ofTheProgram(Map.of());
  }

  /** Answers one question as an officer sees it, whatever the transaction saw and will see. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T as(ActingOfficer officer, Map<String, String> settings, Supplier<T> answer) {
    return between(with(settings, marks.of(officer)), answer);
  }

  /** The same with the eyes of the program. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T asTheProgram(Map<String, String> settings, Supplier<T> answer) {
    return between(with(settings, CurrentMarks.PROGRAM), answer);
  }

  private <T> T between(Map<String, String> settings, Supplier<T> answer) {
    Map<String, String> known = told().settings;
    var before = new LinkedHashMap<String, String>();
    settings
        .keySet()
        .forEach(
            name ->
                before.put(name, known.getOrDefault(name, name.equals(MARKS) ? marks.now() : "")));
    tell(settings);
    T found = answer.get();
    tell(before);
    return found;
  }

  private static Map<String, String> with(Map<String, String> settings, String marks) {
    var all = new LinkedHashMap<>(settings);
    all.put(MARKS, marks);
    return all;
  }

  /** Tells settings of a room that are about something else than who looks. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Map<String, String> settings) {
    AppliedSettings told = told();
    Map<String, String> fresh =
        settings.entrySet().stream()
            .filter(one -> !one.getValue().equals(standing(told, one.getKey())))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
    told.settings.putAll(settings);
    if (!fresh.isEmpty()) {
      Pipeline.of(database).settings(fresh);
    }
  }

  /**
   * What holds now. Before a transaction says otherwise it looks with the eyes that its connection
   * was told of, by {@link RowSecurityDataSource} before each statement.
   */
  private @Nullable String standing(AppliedSettings told, String name) {
    String last = told.settings.get(name);
    return last == null && name.equals(MARKS) && !told.takenBack ? marks.now() : last;
  }

  /** What this transaction told last; another transaction of the thread has its own. */
  private AppliedSettings told() {
    if (TransactionSynchronizationManager.getResource(this) instanceof AppliedSettings told) {
      return told;
    }
    var told = new AppliedSettings();
    TransactionSynchronizationManager.bindResource(this, told);
    TransactionSynchronizationManager.registerSynchronization(new Forgetting(told, this));
    return told;
  }

  private static final class AppliedSettings extends ResourceHolderSupport {
    private final Map<String, String> settings = new HashMap<>();
    private boolean takenBack;
    private @Nullable ActingOfficer looks;
    private String own = "";

    /** An act looks with the same eyes several times; they are put together once. */
    private String marks(ActingOfficer officer, CurrentMarks marks) {
      if (officer != looks) {
        own = marks.of(officer);
        looks = officer;
      }
      return own;
    }
  }

  /** Going back to a savepoint takes the settings back too, so that they must be told anew. */
  private static final class Forgetting
      extends ResourceHolderSynchronization<AppliedSettings, RowSecurityContext> {

    private final AppliedSettings told;

    private Forgetting(AppliedSettings told, RowSecurityContext key) {
      super(told, key);
      this.told = told;
    }

    @Override
    public void savepointRollback(Object savepoint) {
      told.settings.clear();
      told.takenBack = true;
    }
  }
}
