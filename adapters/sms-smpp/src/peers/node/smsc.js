// An SMSC on a free port of this machine, which takes every message and puts its parts together. It answers lines:
// "arrived" with a line for each message (identity, number, text in base 64) and "end", and "report ID STATE" with the status
// that its receipt got.
import { createInterface } from 'node:readline';
import smpp from 'smpp';

smpp.addTLV('guanjia_message_id', { id: 0x1501, type: smpp.types.tlv.buffer });

const parts = new Map();
const messages = [];
let serial = 0;
let letIn;
const bound = new Promise((resolve) => (letIn = resolve));

function mark(pdu) {
  if (pdu.short_message.udh) {
    const [, , reference, total, part] = pdu.short_message.udh.find((element) => element[0] === 0);
    return { reference, total, part };
  }
  if (pdu.sar_total_segments) {
    return { reference: pdu.sar_msg_ref_num, total: pdu.sar_total_segments, part: pdu.sar_segment_seqnum };
  }
  return { reference: 0, total: 1, part: 1 };
}

function take(pdu) {
  const { reference, total, part } = mark(pdu);
  const id = pdu.guanjia_message_id.toString('ascii');
  const key = `${id} ${pdu.destination_addr} ${reference}`;
  const known = parts.get(key) ?? new Map();
  parts.set(key, known.set(part, pdu.short_message.message));
  if (known.size === total) {
    const text = Array.from({ length: total }, (_, index) => known.get(index + 1)).join('');
    messages.push(`${id} ${pdu.destination_addr} ${Buffer.from(text).toString('base64')}`);
    parts.delete(key);
  }
}

const server = smpp.createServer((session) => {
  session.on('error', () => session.close());
  session.on('bind_transceiver', (pdu) => {
    const right = pdu.system_id === 'guanjia' && pdu.password === 'geheim';
    session.send(pdu.response(right ? {} : { command_status: smpp.ESME_RINVPASWD }));
    if (right) letIn(session);
  });
  session.on('submit_sm', (pdu) => {
    take(pdu);
    serial += 1;
    session.send(pdu.response({ message_id: String(serial) }));
  });
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => {
    session.send(pdu.response());
    session.close();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready ${server.address().port}`));

createInterface({ input: process.stdin }).on('line', async (line) => {
  const [command, id, state] = line.split(' ');
  if (command === 'arrived') {
    console.log([...messages, 'end'].join('\n'));
    return;
  }
  const session = await bound;
  session.deliver_sm(
    {
      source_addr: '8613800138000',
      destination_addr: '10690012345',
      esm_class: smpp.ESM_CLASS.MC_DELIVERY_RECEIPT,
      short_message: `id:${id} sub:001 dlvrd:001 submit date:2611220200 done date:2611220201 stat:${state} err:000 text:`,
      receipted_message_id: id,
      message_state: state === 'DELIVRD' ? smpp.MESSAGE_STATE.DELIVERED : smpp.MESSAGE_STATE.UNDELIVERABLE,
    },
    (answer) => console.log(`reported ${answer.command_status}`),
  );
});
