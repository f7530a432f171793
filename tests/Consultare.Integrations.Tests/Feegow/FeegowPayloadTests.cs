using System.Text;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Payloads;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>Whatever bytes come, the reader answers: it never throws, and it never takes half an answer for a whole one.</summary>
public sealed class FeegowPayloadTests
{
    private const string Whole = """
        {"success":true,"content":[
          {"agendamento_id":880001,"data":"03-02-2026","status_id":7,"valor_total_agendamento":"R$ 1.180,00","agendado_por":"José",
           "agendado_em":"2026-01-29 16:05:11","procedimentos":[{"procedimentoID":3,"plano":null}]},
          {"id":"12","data_agendamento":"2026-02-03T00:00:00Z","status":"3","valor":350.5}]}
        """;

    private static readonly FeegowFailures Failures = new("/appoints/search", new FeegowOptions(), "");

    [Fact]
    public void ReadList_WhateverTheBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => Read(bytes ?? []) is not null).Check(Thorough.Config);

    [Fact]
    public void ReadList_WhateverJsonLikeText_NeverThrows()
    {
        var parts = Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"content\"", "\"success\"", "\"data\"", "\"agendamento_id\"", "\"\\ud800\"", "true",
            "false", "null", "1", "-2.5e99", "\"valor\"", "\"x\"", " ").ArrayOf();

        Prop.ForAll(parts.ToArbitrary(), some => Read(Encoding.UTF8.GetBytes("{\"content\":[" + string.Concat(some))) is not null)
            .Check(Thorough.Config);
    }

    [Fact]
    public void ReadList_WhenCutAnywhere_IsABadPayload_S13()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        Read(bytes).ShouldBeOfType<Success<Envelope>>();

        for (var length = 0; length < bytes.Length; length++)
        {
            Read(bytes[..length]).ShouldBeOfType<Failed<Envelope>>().Failure.Kind.ShouldBe(FailureKind.BadPayload, $"cut at {length}");
        }
    }

    [Fact]
    public void ReadList_WhenAnythingFollows_IsABadPayload() =>
        Read(Encoding.UTF8.GetBytes(Whole + "{}")).ShouldBeOfType<Failed<Envelope>>().Failure.Kind.ShouldBe(FailureKind.BadPayload);

    [Fact]
    public void ReadList_WhenSuccessComesAfterTheContent_IsStillARefusal_S14() =>
        Read("""{"content":[],"success":false,"msg":"per\u00edodo"}"""u8.ToArray())
            .ShouldBeOfType<Failed<Envelope>>().Failure.Message.ShouldContain("período");

    [Fact]
    public void ReadList_WhenNestedBeyondReason_IsABadPayload() =>
        Read(Encoding.UTF8.GetBytes("{\"content\":" + new string('[', 5000))).ShouldBeOfType<Failed<Envelope>>();

    [Fact]
    public void ErrorBody_WhateverTheBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => ErrorBody.Read(bytes ?? []) is not null).Check(Thorough.Config);

    private static Answer<Envelope> Read(byte[] bytes) => FeegowPayload.ReadList(bytes, new AppointmentReader(), Failures);
}
