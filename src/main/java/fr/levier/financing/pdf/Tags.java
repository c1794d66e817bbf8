package fr.levier.financing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** The tree of headings, paragraphs, lists and tables, and which text of which page belongs to each of them. */
final class Tags {
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final List<COSArray> pages = new ArrayList<>();
    private final Map<PDAnnotationLink, PDStructureElement> links = new LinkedHashMap<>();

    Tags() {
        this.document = new PDStructureElement("Document", tree);
        tree.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    static PDStructureElement child(PDStructureElement parent, String type) {
        PDStructureElement child = new PDStructureElement(type, parent);
        parent.appendKid(child);
        return child;
    }

    /** Returns a header cell that says whether it stands over a column or before a row. */
    static PDStructureElement header(PDStructureElement row, String scope) {
        PDStructureElement header = child(row, "TH");
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        header.addAttribute(attributes);
        return header;
    }

    void begin(PDPage page) {
        page.setStructParents(pages.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages.add(new COSArray());
    }

    /** Returns the number under which the text that follows on this page belongs to the element. */
    int mark(PDPage page, PDStructureElement element) {
        COSArray owners = pages.get(pages.size() - 1);
        int number = owners.size();
        owners.add(element.getCOSObject());
        PDMarkedContentReference reference = new PDMarkedContentReference(new COSDictionary());
        reference.getCOSObject().setName(COSName.TYPE, PDMarkedContentReference.TYPE);
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        return number;
    }

    /** Makes a place of the page lead to an address; it belongs to the element that holds its words. */
    void link(PDPage page, PDStructureElement element, PDRectangle place, String address) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(place);
        link.setBorderStyle(none);
        link.setAction(action);
        link.setContents(address);
        link.setPrinted(true);
        link.setPage(page);
        page.getAnnotations().add(link);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(link);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        links.put(link, element);
    }

    void finish(PDDocument pdf) {
        Map<Integer, PDParentTreeValue> owners = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            owners.put(i, new PDParentTreeValue(pages.get(i)));
        }
        links.forEach((link, element) -> {
            link.setStructParent(owners.size());
            owners.put(owners.size(), new PDParentTreeValue(element.getCOSObject()));
        });
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(owners);
        tree.setParentTree(parents);
        tree.setParentTreeNextKey(owners.size());
        pdf.getDocumentCatalog().setStructureTreeRoot(tree);
    }
}
