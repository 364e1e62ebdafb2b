package vn.chosach.linking;

import java.util.function.Consumer;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Records;

/** Where candidates are sought and compared: what takes most of the time of a linking. */
public interface LinkPlace {

  /** On the threads of this machine. */
  LinkPlace HERE =
      new LinkPlace() {
        @Override
        public Pairs candidates(Records records, LinkOptions options) {
          return new CandidateFinder(records).find();
        }

        @Override
        public Linkage compared(
            Records records, Pairs pairs, LinkOptions options, Consumer<String> progress) {
          return Linkage.of(records, pairs, progress);
        }
      };

  /**
   * The pairs that are worth a comparison: those of {@link CandidateFinder#find()}.
   *
   * @param options which files the records are of
   */
  Pairs candidates(Records records, LinkOptions options);

  /**
   * The pairs compared, weights learnt.
   *
   * @param progress is told what was found out, for a person
   */
  Linkage compared(Records records, Pairs pairs, LinkOptions options, Consumer<String> progress);
}
