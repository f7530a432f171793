using System.Net.Http.Headers;
using System.Text;
using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Security;

public sealed class BodyLimitTests(DoorFixture door) : IClassFixture<DoorFixture>
{
    private const int Limit = 256 * 1024;
    private const string Frame = """{"text":""}""";

    private readonly DoorHub _hub = door.Hub;

    // The lengths that come with each chunk count too.
    [Theory]
    [InlineData(Limit, false)]
    [InlineData(Limit - 1024, true)]
    public async Task Body_UpToTheLimit_IsRead(int bytes, bool chunked)
    {
        var reply = await SendAsync(bytes, chunked);

        reply.Status.ShouldBe(200, reply.Text);
        reply.Text.ShouldBe((bytes - Frame.Length).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(Limit + 1, false)]
    [InlineData(Limit + 1, true)]
    [InlineData(Limit * 2, false)]
    [InlineData(Limit * 2, true)]
    public async Task Body_OverTheLimit_Is413(int bytes, bool chunked)
    {
        var reply = await SendAsync(bytes, chunked);

        reply.ShouldBeProblem(413, "conteudo_grande_demais").ShouldContain("grande demais");
    }

    private async Task<Reply> SendAsync(int bytes, bool chunked)
    {
        using var visitor = _hub.Visitor();
        var text = Frame.Insert(9, new string('x', bytes - Frame.Length));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return chunked
            ? await visitor.PostAsync("/api/probe/write", content, ("Transfer-Encoding", "chunked"))
            : await visitor.PostAsync("/api/probe/write", content);
    }
}
