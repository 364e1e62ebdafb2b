package vn.chosach.cases.acts;

import org.springframework.stereotype.Component;

/** The ways in which a case is decided or goes elsewhere, and how that is told. */
@Component
record DecisionDeeds(
    RulingDeeds rulings,
    CriminalDeeds criminal,
    ClosingDeeds closing,
    HandingDeeds handing,
    TellingDeeds telling) {}
