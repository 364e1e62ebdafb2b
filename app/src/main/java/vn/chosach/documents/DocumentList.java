package vn.chosach.documents;

import java.util.List;

/** A page of documents and how many there are in all. */
public record DocumentList(List<Document> documents, int count) {

  public DocumentList {
    documents = List.copyOf(documents);
  }
}
