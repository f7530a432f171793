using System.Globalization;
using System.Text.Json;
using Consultare.Integrations.Clinia;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Clinia;

/// <summary>How the dashboard's answers are read (hub-integrations 8).</summary>
public sealed class CliniaParserTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    [Fact]
    public void Chats_AtNewYear_AreThoseOfTheDayOnly()
    {
        var chats = CliniaParsers.Chats(Json("""
            {"groups":[{"group_conversations_per_day":[
              {"date":"31/12","conversation":90,"without_response_conversation":9},
              {"date":"01/01","conversation":7,"without_response_conversation":2}],
              "waiting_time_per_day":[{"date":"31/12","avg":900},{"date":"01/01","avg":100.4}]},
             {"group_conversations_per_day":[{"date":"01/01","conversation":3,"without_response_conversation":0}],
              "waiting_time_per_day":[{"date":"01/01","avg":0}]}]}
            """), NewYear);

        chats.ShouldBe(new CliniaChats(10, 2, 100));
    }

    [Fact]
    public void Chats_OfADayThatNobodyTells_AreNoZero() =>
        CliniaParsers.Chats(Json("""{"groups":[{"group_conversations_per_day":[{"date":"31/12","conversation":90}]}]}"""), NewYear)
            .ShouldBeNull();

    [Fact]
    public void Nearest_OfAnyDayWithinMonths_IsThatDay() => Prop.ForAll(
        Gen.Choose(700_000, 750_000).ToArbitrary(),
        Gen.Choose(-180, 180).ToArbitrary(),
        (today, offset) =>
        {
            var day = DateOnly.FromDayNumber(today + offset);
            DayMonth.Nearest(day.ToString("dd/MM", CultureInfo.InvariantCulture), DateOnly.FromDayNumber(today)).ShouldBe(
                day is { Month: 2, Day: 29 } ? DayMonth.Nearest("29/02", DateOnly.FromDayNumber(today)) : day);
        }).Check(Thorough.Config);

    [Theory]
    [InlineData("")]
    [InlineData("32/01")]
    [InlineData("1/1")]
    [InlineData("2027-01-01")]
    public void Nearest_OfNoDate_IsNothing(string text) => DayMonth.Nearest(text, NewYear).ShouldBeNull();

    [Fact]
    public void Crc_OfAnyCounts_IsNeverBelowZero() => Prop.ForAll<int, int>((total, bot) =>
        new CliniaAppointments(Math.Abs(total % 1000), Math.Abs(bot % 1000)).Crc.ShouldBeGreaterThanOrEqualTo(0)).Check(Thorough.Config);

    [Theory]
    [InlineData(14, 14)]
    [InlineData(0, 12)]
    public void Global_IsTheToldCount_ElseTheSum(int all, int expected) =>
        CliniaParsers.Queue(Json(
            """{"count":{"all":ALL,"groups":[{"id":"a","count":9},{"id":"b","count":"3"}]}}""".Replace("ALL", $"{all}", StringComparison.Ordinal))).Global.ShouldBe(expected);

    [Theory]
    [InlineData("""{"count":[]}""", "count")]
    [InlineData("""{"count":{"groups":{}}}""", "groups")]
    [InlineData("""{"count":{"groups":[{"id":7,"count":1}]}}""", "id")]
    [InlineData("""{"count":{"groups":[{"id":"a","count":{}}]}}""", "count")]
    [InlineData("""{"count":{"all":-1,"groups":[]}}""", "all")]
    [InlineData("[]", "count")]
    public void Queue_OfTheWrongShape_IsRefusedByField(string json, string field) =>
        Should.Throw<CliniaPayloadException>(() => CliniaParsers.Queue(Json(json))).Message.ShouldContain($"campo {field} ");

    [Theory]
    [InlineData("sem-igual")]
    [InlineData("a=Um;=Dois")]
    [InlineData("a=Um;a=Dois")]
    public void Groups_OfTextThatIsNone_AreRefused(string text) => CliniaGroupsText.Read(text).Problem.ShouldNotBeNull();

    [Fact]
    public void Groups_OfASetting_AreIdsAndLabels() => CliniaGroupsText.Read(" a = Central de relacionamento ; b=Cancelados;").Groups
        .ShouldBe([new("a", "Central de relacionamento"), new("b", "Cancelados")]);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
