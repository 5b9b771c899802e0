package org.guanjia.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.worktime.DateText;

/** Reads the file of one edition of the policy list and finds everything that is wrong with it. */
final class PolicyListFile {

    private static final char SEPARATOR = '|';
    private static final int LONGEST_TEXT = 200;
    private static final List<String> HEADERS = List.of("policy-list", "document", "title", "from");
    private static final String DEPARTMENT = "department";
    private static final String POLICY = "policy";

    private final SourceText source;
    private final Faults faults = new Faults();
    private final Records records;
    /** The departments by their codes; empty where the record has faults, which then are no others' faults too. */
    private final Map<String, Optional<Department>> departments = new LinkedHashMap<>();

    private final List<PolicyRecord> policyRecords = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();

    PolicyListFile(SourceText source) {
        this.source = source;
        this.records = new Records(source, faults);
    }

    PolicyListEdition read() {
        source.records().forEach(this::readRecord);
        HEADERS.forEach(records::require);
        requireSome(DEPARTMENT, !departments.isEmpty());
        requireSome(POLICY, !policyRecords.isEmpty());
        Optional<PolicyListId> id = records.header("policy-list", PolicyListId::new);
        Optional<String> document = records.header("document", PolicyListFile::line);
        Optional<String> title = records.header("title", PolicyListFile::line);
        Optional<LocalDate> from = records.header("from", DateText::parse);
        departments.keySet().forEach(this::requirePolicyOf);
        policyRecords.forEach(this::readPolicy);
        faults.refuseIfAny();
        return new PolicyListEdition(
                id.orElseThrow(), document.orElseThrow(), title.orElseThrow(), from.orElseThrow(), policies);
    }

    private void readRecord(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        String record = fields.get(0);
        if (HEADERS.contains(record)) {
            records.readHeader(line, fields);
        } else if (record.equals(DEPARTMENT)) {
            readDepartment(line, fields);
        } else if (record.equals(POLICY)) {
            notePolicy(line, fields);
        } else {
            faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", record);
        }
    }

    private void readDepartment(SourceText.Line line, List<String> fields) {
        String record = nameOf(fields);
        if (!records.isFirst(line, record)) {
            return;
        }
        String place = line.location() + " " + record;
        Optional<Department> department = Optional.empty();
        if (records.hasFields(place, fields, 3)) {
            Optional<Code> code = faults.collect(place, () -> new Code(fields.get(1)));
            Optional<String> name = faults.collect(place + ".name", () -> Department.requireName(fields.get(2)));
            department = code.flatMap(known -> name.map(given -> new Department(known, given)));
        }
        if (fields.size() > 1) {
            departments.put(fields.get(1), department);
        }
    }

    /** Keeps the record until all departments are known. */
    private void notePolicy(SourceText.Line line, List<String> fields) {
        String record = nameOf(fields);
        if (records.isFirst(line, record)) {
            policyRecords.add(new PolicyRecord(line.location() + " " + record, fields));
        }
    }

    private void readPolicy(PolicyRecord record) {
        if (records.hasFields(record.place(), record.fields(), PolicyRecord.NUMBER_OF_FIELDS)) {
            faults.collect(record.place(), () -> record.read(departments))
                    .flatMap(Function.identity())
                    .ifPresent(policies::add);
        }
    }

    /** A department that no entry names was left behind, or an entry was. */
    private void requirePolicyOf(String department) {
        if (policyRecords.stream().noneMatch(record -> record.names(department))) {
            String record = DEPARTMENT + " " + department;
            faults.add(records.placeOf(record), FaultCode.MISSING_RECORD, "record", POLICY);
        }
    }

    private static String line(String text) {
        return TextForm.LINE.require(text, LONGEST_TEXT);
    }

    /** The record with the code that tells it from others of its kind. */
    private static String nameOf(List<String> fields) {
        return fields.size() < 2 ? fields.get(0) : fields.get(0) + " " + fields.get(1);
    }

    private void requireSome(String record, boolean present) {
        if (!present) {
            faults.add(source.file(), FaultCode.MISSING_RECORD, "record", record);
        }
    }
}
