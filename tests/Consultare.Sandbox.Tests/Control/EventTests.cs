using System.Net;
using System.Text;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Control;

/// <summary>Events change what is served, and wrong ones say what is wrong (sandbox 5).</summary>
public sealed class EventTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const HttpStatusCode Wrong = HttpStatusCode.UnprocessableEntity;
    private static readonly DateOnly Day = new(2026, 3, 17);

    [Fact]
    public async Task Events_OnOneAppointment_AreSeenByTheNextRequest()
    {
        var added = await sandbox.Control.AddAppointmentAsync(Day, statusId: 1, unitId: 12, valueCents: 9_900);
        (await FindAsync(added.Id, Day))!.Status.ShouldBe(1);

        await sandbox.Control.ChangeStatusAsync(added.Id, 33);
        (await FindAsync(added.Id, Day))!.Status.ShouldBe(33);

        await sandbox.Control.MoveAppointmentAsync(added.Id, Day.AddDays(2));
        (await FindAsync(added.Id, Day)).ShouldBeNull();
        (await FindAsync(added.Id, Day.AddDays(2)))!.Id.ShouldBe(added.Id);

        await sandbox.Control.RemoveAppointmentAsync(added.Id);
        (await FindAsync(added.Id, Day.AddDays(2))).ShouldBeNull();
    }

    [Fact]
    public async Task Spoil_OfADate_ServesADateNoCalendarHas()
    {
        var added = await sandbox.Control.AddAppointmentAsync(Day);

        await sandbox.Control.SpoilAppointmentAsync(added.Id, "date");

        (await FindAsync(added.Id, Day))!.Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{}""", "type", Wrong)]
    [InlineData("""{"type":"patient-sings"}""", "appointment-add", Wrong)]
    [InlineData("""{"type":"appointment-add"}""", "date", Wrong)]
    [InlineData("""{"type":"appointment-add","date":"2026-02-31"}""", "date", Wrong)]
    [InlineData("""{"type":"appointment-add","date":"2026-03-17","unitId":5}""", "unitId", Wrong)]
    [InlineData("""{"type":"appointment-add","date":"2026-03-17","statusId":99}""", "statusId", Wrong)]
    [InlineData("""{"type":"appointment-move","date":"2026-03-17"}""", "id", Wrong)]
    [InlineData("""{"type":"appointment-status","id":880001}""", "statusId", Wrong)]
    [InlineData("""{"type":"appointment-spoil","id":880001,"field":"name"}""", "field", Wrong)]
    [InlineData("""{"type":"appointment-remove","id":1}""", "No appointment 1", HttpStatusCode.NotFound)]
    public async Task Event_WhenAskedWrongly_SaysWhatIsWrong(string body, string named, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await sandbox.Control.Http.PostAsync(new Uri("events", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    private async Task<ServedAppointment?> FindAsync(long id, DateOnly day) =>
        (await sandbox.Api.ReadAsync(day, day)).FirstOrDefault(one => one.Id == id);
}
