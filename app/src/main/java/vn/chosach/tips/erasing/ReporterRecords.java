package vn.chosach.tips.erasing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetainedRecords.Erasure;
import vn.chosach.retention.RetainedRecords.RetainedRecordsOrder;

/** Who told a tip, for retention. */
@Component
record ReporterRecords(TipErasing tips) implements RetainedRecords {

  @Override
  public RecordKind kind() {
    return RecordKind.REPORTER;
  }

  @Override
  public List<Ended> ended(Instant before, int limit) {
    return tips.ended(TipErasing.TipErasingPart.REPORTER, before, limit);
  }

  @Override
  public Optional<Ended> find(String number) {
    return tips.find(TipErasing.TipErasingPart.REPORTER, number);
  }

  @Override
  public boolean open(UUID record) {
    return tips.open(record);
  }

  @Override
  public void protect(UUID record, boolean held) {
    tips.protect(TipErasing.TipErasingPart.REPORTER, record, held);
  }

  @Override
  public Erasure erase(UUID record, RetainedRecordsOrder order) {
    return tips.reporter(record, order);
  }
}
