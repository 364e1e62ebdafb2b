package vn.chosach.documents.web;

import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.IncomingRegister.IncomingRegisterLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.ui.Page;

/** Documents of the house by subject and number, drafts of the own office too. */
@Component
record DocumentSearch(Documents documents) implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.DOCUMENTS;
  }

  @Override
  public String section() {
    return DocumentRoutes.ALL;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    DocumentList found =
        documents.list(
            new DocumentQuestion(
                question.words(), null, null, 0, question.offset(), question.limit()),
            reader);
    return SearchAnswer.page(found.documents(), found.count(), one -> hit(one, page));
  }

  private static SearchHit hit(Document one, Page page) {
    return new SearchHit(
        one.number() == null ? "" : one.number(),
        one.subject(),
        page.t(one.state().textKey()),
        DocumentRoutes.page(one.id()));
  }

  /** Letters of the incoming registers of the own offices; of a secret one only who sent it. */
  @Component
  static class LetterSearch implements SearchSource {

    private final IncomingRegister register;

    LetterSearch(IncomingRegister register) {
      this.register = register;
    }

    @Override
    public SearchGroup group() {
      return SearchGroup.LETTERS;
    }

    @Override
    public String section() {
      return DocumentRoutes.ALL;
    }

    @Override
    public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
      IncomingRegister.Lines found =
          register.page(
              question.words(),
              IncomingRegister.ANY_YEAR,
              question.offset(),
              question.limit(),
              reader);
      return SearchAnswer.page(found.lines(), found.count(), one -> hit(one, page));
    }

    private static SearchHit hit(IncomingRegisterLine one, Page page) {
      return new SearchHit(
          one.theirNumber(),
          one.subject() == null ? page.t(one.secrecy().textKey()) : one.subject(),
          one.sender() + " · " + page.day(one.theirDay()),
          DocumentRoutes.IN + "/" + one.id());
    }
  }
}
