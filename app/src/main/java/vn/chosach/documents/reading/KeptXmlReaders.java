package vn.chosach.documents.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.impl.common.SAXHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The readers of the parts of DOCX files, used again. A file has some ten parts, and the library
 * makes a reader for each, for which it seeks two classes that are not there in all jars: a tenth
 * of the time of a signature. They are made as the library makes them, so they follow no link and
 * take no definition of entities. One belongs to a thread from its first setting until it has read.
 */
@Component
class KeptXmlReaders {

  private final Queue<XMLReader> idle = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<@Nullable XMLReader> mine = new ThreadLocal<>();
  private final XmlOptions asMade = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);

  KeptXmlReaders() {
    POIXMLTypeLoader.DEFAULT_XML_OPTIONS.setLoadUseXMLReader(
        (XMLReader)
            Proxy.newProxyInstance(
                XMLReader.class.getClassLoader(),
                new Class<?>[] {XMLReader.class},
                (proxy, method, given) -> told(method, given)));
  }

  private @Nullable Object told(Method method, Object @Nullable [] given) throws Throwable {
    XMLReader reader = mine.get();
    if (reader == null) {
      reader = idle.poll();
      reader = reader == null ? made() : reader;
      mine.set(reader);
    }
    try {
      return method.invoke(reader, given);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    } finally {
      if (method.getName().equals("parse")) {
        mine.remove();
        forget(reader);
        idle.add(reader);
      }
    }
  }

  private XMLReader made() throws SAXException, ParserConfigurationException {
    return SAXHelper.newXMLReader(asMade);
  }

  /** Whom it told what it read: a whole document hangs on them. */
  private static void forget(XMLReader reader) throws SAXException {
    var nobody = new DefaultHandler2();
    reader.setContentHandler(nobody);
    reader.setDTDHandler(nobody);
    reader.setErrorHandler(nobody);
    reader.setEntityResolver(nobody);
    reader.setProperty("http://xml.org/sax/properties/lexical-handler", nobody);
    reader.setProperty("http://xml.org/sax/properties/declaration-handler", nobody);
  }
}
