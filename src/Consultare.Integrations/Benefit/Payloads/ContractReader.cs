using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Benefit.Payloads;

/// <summary>Reads the records of one page; one instance a page.</summary>
internal sealed class ContractReader
{
    private readonly NameReader _names = new();

    /// <summary>Reads the record at hand; the reader is left on its last token.</summary>
    public ContractRecord Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        var begin = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new ContractRecord(
                Fingerprint(body[begin..(int)reader.BytesConsumed]), null, null, "registro", "registro em formato desconhecido");
        }

        var draft = new ContractDraft();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            draft.Take(ref reader, _names);
        }

        return draft.Complete(Fingerprint(body[begin..(int)reader.BytesConsumed]));
    }

    private static UInt128 Fingerprint(ReadOnlySpan<byte> record)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
