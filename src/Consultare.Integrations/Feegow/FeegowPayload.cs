using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;

namespace Consultare.Integrations.Feegow;

/// <summary>Reads the body of a 200 as a list of records, or says why it is not one (S13–S15).</summary>
internal static class FeegowPayload
{
    /// <summary>Reads a list; its records are in the record reader when the answer is a success.</summary>
    public static Answer<Envelope> ReadList(
        ReadOnlySpan<byte> body,
        IRecordReader records,
        FeegowFailures failures,
        bool acceptsBareList = false)
    {
        try
        {
            var envelope = Envelope.Read(body, records, acceptsBareList);
            return envelope switch
            {
                { IsRefusal: true } => new Failed<Envelope>(failures.Refused(envelope.Text)),
                { Content: JsonTokenType.StartArray } => new Success<Envelope>(envelope, 1),
                _ => new Failed<Envelope>(failures.BadPayload("dados fora do formato combinado (sem a lista esperada)")),
            };
        }
        catch (JsonException)
        {
            return new Failed<Envelope>(failures.BadPayload(Describe(body)));
        }
    }

    /// <summary>Says in a few words what a body is that is no JSON.</summary>
    public static string Describe(ReadOnlySpan<byte> body)
    {
        var text = body.TrimStart(" \t\r\n"u8);
        return text.IsEmpty ? "uma resposta vazia"
            : text[0] == (byte)'<' ? "uma página em vez de dados"
            : text.StartsWith("\u00EF\u00BB\u00BF"u8) || text[0] == 0xEF ? "dados que começam com uma marca estranha (BOM)"
            : "dados incompletos ou ilegíveis";
    }
}
