package vn.chosach.retention.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.archive.Archives;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;

/** Papers past their years, as the two agencies that erase see them: only what was approved. */
@Component
record PaperRecords(Archives archives, JdbcClient jdbc, InstantSource time)
    implements RetainedRecords {

  @Override
  public RecordKind kind() {
    return RecordKind.PAPER;
  }

  /** None by itself: a signed decision proposes them. */
  @Override
  public List<Ended> ended(Instant before, int limit) {
    return List.of();
  }

  @Override
  public Optional<Ended> find(String number) {
    return archives
        .numbered(number)
        .map(
            one ->
                new Ended(
                    one.id(), one.number(), one.ends().atStartOfDay(Vietnam.ZONE).toInstant()));
  }

  /** What no signed decision approved stays, and what was drawn up for a record that is open. */
  @Override
  public boolean open(UUID record) {
    return archives.running(record, Vietnam.dayOf(time.instant())) || unapproved(record);
  }

  private boolean unapproved(UUID record) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (
              SELECT FROM retention.batch_paper p JOIN retention.batch b ON b.id = p.batch
               WHERE p.record = :record AND b.state = 'APPROVED'
                 AND p.fell_out IS NULL)
            """)
        .param("record", record)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void protect(UUID record, boolean held) {
    archives.protect(record, held);
  }

  @Override
  public Erasure erase(UUID record, RetainedRecordsOrder order) {
    return archives
        .erase(record, order.stub(), order.basis(), order.first(), order.second(), order.at())
        .<Erasure>map(hash -> new Erasure.Erased(hash, 1))
        .orElseGet(() -> new Erasure.ErasureRefused(Refusal.of("retention.still-open")));
  }
}
