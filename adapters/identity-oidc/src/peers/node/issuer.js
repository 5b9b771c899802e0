// A real issuer on this machine. Arguments: the port (0 takes a free one) and the algorithm of its one key, new at each start.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, algorithm] = process.argv.slice(2);

const pair = algorithm.startsWith('ES')
  ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
  : generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...pair.privateKey.export({ format: 'jwk' }), alg: algorithm, use: 'sig' };

const server = createServer().listen(Number(port), '127.0.0.1', () => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    jwks: { keys: [key] },
    cookies: { keys: ['for tests'] },
    clients: [
      {
        client_id: 'u-clerk',
        client_secret: 'for tests',
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: algorithm,
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (context, resource) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
    extraTokenClaims: () => ({ guanjia: ['VILLAGE_CLERK@441900105201', 'offline_access'] }),
  });
  server.on('request', provider.callback());
  console.log(`ready ${server.address().port}`);
});
