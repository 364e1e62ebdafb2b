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

/** What a tip says, for retention. */
@Component
record WordsRecords(TipErasing tips) implements RetainedRecords {

  @Override
  public RecordKind kind() {
    return RecordKind.TIP;
  }

  @Override
  public List<Ended> ended(Instant before, int limit) {
    return tips.ended(TipErasing.TipErasingPart.WORDS, before, limit);
  }

  @Override
  public Optional<Ended> find(String number) {
    return tips.find(TipErasing.TipErasingPart.WORDS, number);
  }

  @Override
  public boolean open(UUID record) {
    return tips.open(record);
  }

  @Override
  public void protect(UUID record, boolean held) {
    tips.protect(TipErasing.TipErasingPart.WORDS, record, held);
  }

  @Override
  public Erasure erase(UUID record, RetainedRecordsOrder order) {
    return tips.words(record, order);
  }
}
