package vn.chosach.reports.demands;

import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.IncomingPapers;

/** What a demand rests on and is answered by. */
@Component
record DemandGrounds(
    IncomingPapers incoming, Documents documents, DemandPapers papers, DemandSigning signing) {}
