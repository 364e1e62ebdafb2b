package vn.chosach.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.journal.publishing.EntryMapper;
import vn.chosach.kernel.IdSource;

/** The program with the journal call removed, to measure what it costs. */
public class SilentJournal extends Journal {

  private final IdSource ids;

  SilentJournal(
      JdbcClient jdbc,
      WaitingActs waiting,
      IdSource ids,
      EntryMapper mapper,
      Published published,
      ActCounts counts) {
    super(jdbc, waiting, mapper, published, counts);
    this.ids = ids;
  }

  @Override
  public UUID append(Act act) {
    return ids.next();
  }

  @Override
  public void append(List<Act> acts) {}
}
