using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Consultare.Data.Proposals;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Proposals;

/// <summary>Turns Feegow's proposals into rows of feegow_proposals (hub-domain 2.8).</summary>
internal static class ProposalMapping
{
    private const string DefaultStatus = "Pendente";
    private const string DefaultUnit = "Matriz";
    private const string DefaultProposer = "Sistema";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row of a proposal.</summary>
    public static ProposalRow ToRow(FeegowProposal proposal) => new(
        proposal.Id,
        proposal.Date,
        proposal.Status ?? DefaultStatus,
        proposal.UnitName ?? DefaultUnit,
        proposal.ProposerName ?? DefaultProposer,
        proposal.TotalValue,
        ItemsJson(proposal.Items));

    /// <summary><c>[{"nome":…,"valor":…}]</c>, always with two decimals, so that equal items make equal texts.</summary>
    internal static string ItemsJson(IReadOnlyList<ProposalItem> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStartObject();
                json.WriteString("nome", item.Name);
                json.WritePropertyName("valor");
                json.WriteRawValue(item.NetValue.ToString("0.00", CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
