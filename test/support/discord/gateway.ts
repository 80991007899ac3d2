import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** The gateway of the loopback Discord: one session that can be lost and taken up again. */
export interface Gateway {
  /** Sends an event, now or when the session is taken up again. */
  dispatch(event: string, data: unknown): void;
  /** Cuts the connection as a bad network does. */
  drop(): void;
  /** What clients sent in order to log in, with their intents. */
  readonly logins: readonly ("identify" | "resume")[];
  readonly intents: readonly number[];
  close(): void;
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalidSession: 9, hello: 10, ack: 11 };

/** Opens a gateway at `/gateway` of the server; `ready` is what READY carries besides the session. */
export function openGateway(server: Server, token: string, ready: () => object): Gateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  const sessionId = "loopback-session";
  const sent: { op: number; t: string; s: number; d: unknown }[] = [];
  const logins: ("identify" | "resume")[] = [];
  const intents: number[] = [];
  let current: WebSocket | undefined;

  function dispatch(t: string, d: unknown): void {
    const message = { op: OP.dispatch, t, s: sent.length + 1, d };
    sent.push(message);
    current?.send(JSON.stringify(message));
  }

  sockets.on("connection", (socket) => {
    const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
    socket.on("close", () => {
      if (current === socket) current = undefined;
    });
    socket.on("message", (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === OP.heartbeat) return send(OP.ack, null);
      if (op !== OP.identify && op !== OP.resume) return socket.close(4001, "Unknown opcode.");
      if (d.token !== token) return socket.close(4004, "Authentication failed.");
      logins.push(op === OP.identify ? "identify" : "resume");
      if (op === OP.resume && d.session_id !== sessionId) return send(OP.invalidSession, false);
      current = socket;
      if (op === OP.identify) {
        intents.push(d.intents);
        return dispatch("READY", { v: 10, session_id: sessionId, shard: d.shard, ...ready() });
      }
      for (const missed of sent.slice(d.seq)) socket.send(JSON.stringify(missed));
      dispatch("RESUMED", {});
    });
    send(OP.hello, { heartbeat_interval: 41_250 });
  });

  return {
    dispatch,
    drop: () => current?.terminate(),
    logins,
    intents,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
