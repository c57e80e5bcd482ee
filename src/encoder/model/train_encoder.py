"""Tunes all-MiniLM-L6-v2 into Footnote's encoder: a question lies near "headline. sentence" where the sentence answers it.

    pip install torch transformers tokenizers onnx onnxruntime numpy
    python train_encoder.py BASE OUT     BASE: folder with all-MiniLM-L6-v2 (config.json, model.safetensors, tokenizer.json)

Data: DATA/natural/*, DATA/natural-tune and DATA/squad-tune.json; the folder is named by the environment variable DATA.
Loss: cross-entropy over the batch's sentences, cosine / 0.05, 16 questions a step, each with one answering sentence and
hard negatives of its own folder (mined with the model of the stage before); sentences that answer too are masked out.
Stage 1: base -> natural 00 to 04 and natural-tune three times, SQuAD once, 2 negatives, learning rate 3e-5.
Stage 2: stage 1 -> natural 00 to 12 and natural-tune twice, SQuAD once, 3 negatives, learning rate 4e-5.
Embeddings frozen; AdamW, weight decay .01, 10 % warm-up, linear decay, bfloat16 autocast. About 40 minutes on two cores.
The shipped weights were made by these steps over sentences as Footnote splits them; this file splits by a plain rule.
"""
import glob, json, math, os, random, re, sys
import numpy as np, torch
from tokenizers import Tokenizer
from transformers import BertModel

BASE, OUT = (sys.argv + ['', ''])[1:3]
STEPS = int(os.environ.get('STEPS', 0))  # a short trial: stop each stage after so many steps
bench = os.environ['DATA']
tok = Tokenizer.from_file(f'{BASE}/tokenizer.json'); tok.no_truncation(); tok.no_padding()
CLS, SEP = 101, 102
ids = lambda t: tok.encode(t, add_special_tokens=False).ids
question = lambda q: [CLS] + ids(q)[:48] + [SEP]
sentence = lambda head, text: [CLS] + (ids(head + '.')[:20] if head else []) + ids(text)[:96] + [SEP]
split = lambda text: [s for s in re.split(r'(?<=[.!?])["”’\']?\s+(?=["“‘\']?[A-Z0-9])', text) if s.strip()]


def folder(path):
    """One collection: (headline, sentence, article) rows, and (question, answering rows) with none for near misses."""
    S, at = [], {}
    for f in sorted(glob.glob(f'{path}/articles/*')):
        title, _, body = open(f).read().partition('\n\n')
        at[os.path.basename(f)] = len(S), title
        S += [(title, s, os.path.basename(f)) for s in split(re.sub(r'\s+', ' ', body))]
    Q = []
    for q in map(json.loads, open(f'{path}/questions.jsonl')):
        y = [i for i, (_, s, a) in enumerate(S) for g in q['accept'] if g['article'] == a and (g['text'] in s or s in g['text'])]
        if y or q['kind'] == 'near-miss': Q.append((q['q'], sorted(set(y))))
    return S, Q


def squad():
    """The same of each SQuAD article; a question that its paragraph does not answer has none."""
    for a in json.load(open(f'{bench}/squad-tune.json')):
        title = a['title'].replace('_', ' '); S, Q = [], []
        for p in a['paragraphs']:
            k, sents = len(S), split(p['text']); S += [(title, s, title) for s in sents]
            for q in p['questions']:
                y = [k + i for i, s in enumerate(sents) if any(x in s for x in q['answers'])]
                if y or not q['answers']: Q.append((q['question'], y))
        yield S, Q


def encode(model, seqs):
    L = max(map(len, seqs)); I = torch.zeros(len(seqs), L, dtype=torch.long); M = torch.zeros_like(I)
    for k, s in enumerate(seqs): I[k, :len(s)] = torch.tensor(s); M[k, :len(s)] = 1
    h = model(input_ids=I, attention_mask=M).last_hidden_state.float(); w = M.unsqueeze(-1).float()
    return torch.nn.functional.normalize((h * w).sum(1) / w.sum(1), dim=1)


@torch.no_grad()
def all_vectors(model, seqs):
    model.eval(); out = np.zeros((len(seqs), 384), np.float32); order = sorted(range(len(seqs)), key=lambda i: len(seqs[i]))
    for b in range(0, len(order), 64): out[order[b:b + 64]] = encode(model, [seqs[i] for i in order[b:b + 64]]).numpy()
    return out


def groups(model, collections):
    """(question, sentences, answering, hard negatives) of each question; negatives nearest first."""
    for S, Q in collections:
        docs, asked = [sentence(h, s) for h, s, _ in S], [question(q) for q, _ in Q]
        V = all_vectors(model, docs); U = all_vectors(model, asked)
        for ids_, (q, y), u in zip(asked, Q, U):
            if y: yield ids_, docs, y, [int(i) for i in np.argsort(-(V @ u)) if i not in set(y)][:8]


def stage(model, G, lr, negatives, seed):
    random.seed(seed); torch.manual_seed(seed); random.shuffle(G); n = math.ceil(len(G) / 16)
    opt = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=lr, weight_decay=.01); model.train()
    for t in range(n):
        batch = G[t * 16:t * 16 + 16]; docs, own = [], []
        for k, (q, S, y, neg) in enumerate(batch):
            for j, i in enumerate([random.choice(y)] + random.sample(neg, min(negatives, len(neg)))): docs.append(S[i]); own.append((k, j == 0, id(S), i))
        for p in opt.param_groups: p['lr'] = lr * min((t + 1) / (n * .1), max(.02, (n - t) / (n * .9)), 1)
        with torch.autocast('cpu', dtype=torch.bfloat16): v = encode(model, [g[0] for g in batch] + docs)
        z = v[:len(batch)] @ v[len(batch):].T / .05
        for k, (q, S, y, _) in enumerate(batch):
            for x, (kk, first, sid, i) in enumerate(own):
                if sid == id(S) and i in y and not (kk == k and first): z[k, x] = -1e4
        target = torch.tensor([next(x for x, o in enumerate(own) if o[0] == k and o[1]) for k in range(len(batch))])
        loss = torch.nn.functional.cross_entropy(z, target); opt.zero_grad(); loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.); opt.step()
        if t % 25 == 0: print(f'{t}/{n} loss {loss.item():.3f}', flush=True)
        if STEPS and t + 1 >= STEPS: break


class Pooled(torch.nn.Module):
    def __init__(self, m): super().__init__(); self.m = m
    def forward(self, input_ids, attention_mask):
        h = self.m(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=torch.zeros_like(input_ids)).last_hidden_state
        w = attention_mask.unsqueeze(-1).to(h.dtype); return torch.nn.functional.normalize((h * w).sum(1) / w.sum(1), dim=1)


if __name__ == '__main__':
    model = BertModel.from_pretrained(BASE, attn_implementation='eager', add_pooling_layer=False); model.embeddings.requires_grad_(False)
    natural = [folder(p) for p in sorted(glob.glob(f'{bench}/natural/*'))]; tune = folder(f'{bench}/natural-tune'); wiki = list(squad())
    stage(model, list(groups(model, natural[:5] + [tune])) * 3 + list(groups(model, wiki)), 3e-5, 2, 0)
    stage(model, list(groups(model, natural + [tune])) * 2 + list(groups(model, wiki)), 4e-5, 3, 3)
    os.makedirs(OUT, exist_ok=True); torch.save(model.state_dict(), f'{OUT}/encoder.pt'); model.eval(); pooled = Pooled(model).eval(); x = torch.randint(1000, 2000, (2, 12)); names = ['input_ids', 'attention_mask', 'sentence_embedding']
    torch.onnx.export(pooled, (x, torch.ones_like(x)), f'{OUT}/f32.onnx', input_names=names[:2], output_names=names[2:], opset_version=17, dynamo=False,
                      dynamic_axes={n: {0: 'batch', 1: 'sequence'} if n != names[2] else {0: 'batch'} for n in names})
    print('wrote', f'{OUT}/f32.onnx')
